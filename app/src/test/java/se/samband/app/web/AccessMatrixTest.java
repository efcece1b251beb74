package se.samband.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samband.app.operation.Operation;
import se.samband.core.access.Grant;
import se.samband.core.access.Role;
import se.samband.core.delivery.Confidentiality;
import se.samband.geo.tile.TileCoordinate;
import se.samband.geo.tile.TileGrid;
import se.samband.store.PostgresServer;
import se.samband.store.Workspace;
import se.samband.store.WorkspaceLocation;
import se.samband.store.jdbc.PostgresUrl;
import se.samband.store.people.PeopleRegister;
import se.samband.store.row.Actor;
import se.samband.store.row.StoredDelivery;

/**
 * Every way into the program × every role × every class of data, found by asking the program itself for its ways in: a new one is
 * in here without anybody remembering. Who may come in is held against a list that people read; what comes out is searched for
 * words that only deliveries which the role may not see can have given.
 */
class AccessMatrixTest {

    private static final String LIST = "access-matrix.txt";
    private static final Pattern VARIABLE = Pattern.compile("\\{([^:}]+)(?::(?:[^{}]|\\{[^}]*})*)?}");
    private static final Pattern TOKEN = Pattern.compile("X-CSRF-Token(?:&#34;|\"):(?:&#34;|\")([^&\"]+)");
    private static final Pattern LINK = Pattern.compile("href=\"(/(?!assets|lib)[^\"#]*)");
    private static final Role[] ROLES = Role.values();

    /** What each role is to see as it is; written down here once more, so that a slip in the table of roles is noticed. */
    private static final Map<Role, Confidentiality> SEES = new EnumMap<>(Map.of(
            Role.COORDINATOR, Confidentiality.RESTRICTED,
            Role.MUNICIPAL_OFFICER, Confidentiality.SHARED,
            Role.COUNTY_BOARD, Confidentiality.INTERNAL,
            Role.NETWORK_OWNER, Confidentiality.OPEN,
            Role.VILLAGE_NETWORK, Confidentiality.OPEN,
            Role.SECRETARIAT, Confidentiality.SHARED,
            Role.READER, Confidentiality.SHARED,
            Role.PUBLIC, Confidentiality.OPEN));

    /** What could draw words out of a list, a map or a file. */
    private static final List<String> OF_MANY = List.of(
            "format=csv",
            "format=xlsx",
            "format=geojson",
            "what=buildings&format=csv",
            "what=figures&format=xlsx",
            "q=Xqv",
            "q=Xql",
            "q=Xqb",
            "municipality=" + Canaries.OTHER,
            "by=municipality",
            "status=connected&lang=en",
            "building=1",
            "building=7",
            "as-of=2026-01-01",
            "owner=Xqinternalowner",
            "a=bild&b=now",
            "e=501000&n=6700000",
            "e=531000&n=6700000",
            "bbox=400000,6600000,700000,6800000");

    /** What could draw words out of the page of one thing. */
    private static final List<String> OF_ONE = List.of(
            "f=json",
            "f=json&limit=1000",
            "lang=en",
            "show=refused",
            "show=taken",
            "show=areas",
            "row=90",
            "row=91",
            "row=2",
            "as-of=2026-01-01");

    @TempDir
    static Path folder;

    /** A delivery as pages, files and programs speak of it. */
    private static final Pattern DELIVERY =
            Pattern.compile("(?:leverans |delivery |/deliveries/|claim-|\"delivery\":)#?(\\d+)");

    private static Canaries canaries;
    private static RunningServer server;
    private static List<Integer> fids;
    private static List<StoredDelivery> deliveries;
    private static final Map<Role, Long> ACCOUNTS = new EnumMap<>(Role.class);
    private static final Map<Role, HttpClient> CLIENTS = new EnumMap<>(Role.class);

    @BeforeAll
    static void makeAndServe() {
        String database = PostgresServer.get().freshDatabase();
        WorkspaceLocation where = WorkspaceLocation.of(
                PostgresUrl.of(database).withSchema("county_20").url());
        canaries = Canaries.make(where);
        try (Workspace workspace = Workspace.open(where)) {
            deliveries = Canaries.deliveries(workspace);
            fids = List.of(1, 2, 3, 4, 5, 6, 7, 8);
        }
        server = WebServer.start(new ServeOptions(
                WorkspaceLocation.of(database),
                0,
                false,
                Operation.LAPTOP,
                new ServerOptions("http://127.0.0.1:1", Duration.ofHours(1), null, Integer.MAX_VALUE, List.of())));
        PeopleRegister register = server.parts().getBean(PeopleRegister.class);
        for (Role role : ROLES) {
            CLIENTS.put(
                    role,
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
            if (role != Role.PUBLIC) {
                Grant grant = new Grant(
                        role,
                        "20",
                        role == Role.MUNICIPAL_OFFICER ? Set.of(Canaries.OWN) : Set.of(),
                        role == Role.NETWORK_OWNER || role == Role.VILLAGE_NETWORK ? Canaries.ORGANISATION : null);
                ACCOUNTS.put(
                        role,
                        register.grant(role.code() + "@test.se", role.code(), grant, Actor.of("test"))
                                .id());
            }
        }
    }

    /** Some of what is tried signs people out. */
    @BeforeEach
    void signIn() {
        ACCOUNTS.forEach((role, account) -> {
            assertThat(get(role, "/test/sign-in?account=" + account).statusCode())
                    .isEqualTo(200);
            post(role, "/disclosure", "purpose=prov&file=");
        });
    }

    @AfterAll
    static void stop() {
        CLIENTS.values().forEach(HttpClient::close);
        if (server != null) {
            server.close();
        }
    }

    @Test
    void everyRoleComesInWhereTheListSaysAndNowhereElse() throws IOException {
        Map<String, Set<String>> let = new TreeMap<>();
        for (Way way : ways()) {
            Set<String> roles = let.computeIfAbsent(way.toString(), w -> new LinkedHashSet<>());
            for (Role role : ROLES) {
                if (isLetIn(role, way)) {
                    roles.add(role.code());
                }
            }
        }
        StringBuilder lines = new StringBuilder();
        let.forEach((way, roles) ->
                lines.append(way).append(" : ").append(String.join(" ", roles)).append('\n'));
        Path written = Files.writeString(Path.of("target", LIST), lines);
        assertThat(lines.toString())
                .as(
                        "The list of who may come in where has changed. Read it, and if it is right copy %s to src/test/resources",
                        written)
                .isEqualTo(new String(
                        AccessMatrixTest.class.getResourceAsStream("/" + LIST).readAllBytes(), StandardCharsets.UTF_8));
    }

    @Test
    void whoeverIsTurnedAwayHasChangedNothing() throws Exception {
        long before = version();
        for (Way way : ways()) {
            if (way.method().equals("POST")) {
                for (Role role : ROLES) {
                    if (role != Role.COORDINATOR && !isLetIn(role, way)) {
                        assertThat(version()).as(role + " " + way).isEqualTo(before);
                    }
                }
            }
        }
    }

    @Test
    void nothingThatARoleMayNotSeeComesOutAnywhere() throws Exception {
        SoftAssertions soft = new SoftAssertions();
        int answered = 0;
        int speaking = 0;
        for (Way way : ways()) {
            if (!way.method().equals("GET")
                    || way.pattern().startsWith("/assets")
                    || way.pattern().startsWith("/lib")) {
                continue;
            }
            for (String address : addresses(way)) {
                for (Role role : ROLES) {
                    HttpResponse<byte[]> answer = get(role, address);
                    String said = text(answer);
                    if (answer.statusCode() == 200) {
                        answered++;
                    }
                    if (answer.statusCode() == 200) {
                        Set<Long> named = named(said);
                        speaking += named.size();
                        named.retainAll(hidden(role));
                        soft.assertThat(named)
                                .as("deliveries that %s reads of at %s", role, address)
                                .isEmpty();
                    }
                    for (String forbidden : forbidden(role, way)) {
                        // What the address itself says is only said back.
                        if (address.contains(forbidden)) {
                            continue;
                        }
                        soft.assertThat(said.contains(forbidden))
                                .as("%s reads %s at %s", role, forbidden, address)
                                .isFalse();
                    }
                }
            }
        }
        soft.assertAll();
        assertThat(answered).isGreaterThan(500);
        assertThat(speaking).as("numbers of deliveries that were read at all").isGreaterThan(500);
    }

    @Test
    void noPageLeadsAnybodyToAClosedDoor() {
        SoftAssertions soft = new SoftAssertions();
        for (Role role : ROLES) {
            Set<String> tried = new LinkedHashSet<>();
            for (Way way : ways()) {
                if (way.method().equals("GET") && !way.pattern().contains(".mvt")) {
                    String from = addresses(way).getFirst();
                    HttpResponse<byte[]> page = get(role, from);
                    Matcher link = LINK.matcher(new String(page.body(), StandardCharsets.UTF_8));
                    while (page.statusCode() == 200 && link.find()) {
                        String to = link.group(1).replace("&amp;", "&");
                        if (tried.add(to)) {
                            soft.assertThat(get(role, to).statusCode())
                                    .as("%s is led from %s to %s", role, from, to)
                                    .isNotIn(401, 403, 500);
                        }
                    }
                }
            }
        }
        soft.assertAll();
    }

    @Test
    void theCoordinatorReadsThemAll() throws Exception {
        Set<String> unread = new TreeSet<>();
        canaries.details.values().forEach(unread::addAll);
        canaries.places.values().forEach(unread::addAll);
        canaries.placesElsewhere.values().forEach(unread::addAll);
        for (Way way : ways()) {
            if (way.method().equals("GET")) {
                for (String address : addresses(way)) {
                    String said = text(get(Role.COORDINATOR, address));
                    unread.removeIf(said::contains);
                }
            }
        }
        assertThat(unread).as("words that no page shows anybody prove nothing").isEmpty();
    }

    /** A way into the program. */
    private record Way(String method, String pattern, List<String> parameters) {
        @Override
        public String toString() {
            return method + " " + pattern + (parameters.isEmpty() ? "" : " " + parameters);
        }
    }

    private static List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        for (RequestMappingHandlerMapping mapping : server.parts()
                .getBeansOfType(RequestMappingHandlerMapping.class)
                .values()) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                List<String> parameters = info.getParamsCondition().getExpressions().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList();
                Collection<?> methods = info.getMethodsCondition().getMethods().isEmpty()
                        ? List.of("GET", "POST")
                        : info.getMethodsCondition().getMethods();
                for (Object method : methods) {
                    for (String pattern : info.getPatternValues()) {
                        if (!pattern.startsWith("/test/")) {
                            ways.add(new Way(method.toString(), pattern, parameters));
                        }
                    }
                }
            }
        }
        ways.sort((a, b) -> a.toString().compareTo(b.toString()));
        assertThat(ways).hasSizeGreaterThan(40);
        return ways;
    }

    /** Real addresses of a way: for every delivery and building where it asks for one, with every filter that could draw words out. */
    private static List<String> addresses(Way way) {
        List<String> paths = List.of(way.pattern());
        Matcher variable = VARIABLE.matcher(way.pattern());
        while (variable.find()) {
            List<String> filled = new ArrayList<>();
            for (String value : values(way, variable.group(1))) {
                paths.forEach(path -> filled.add(path.replace(variable.group(), value)));
            }
            paths = filled;
        }
        List<String> addresses = new ArrayList<>();
        for (String path : paths) {
            for (String query : queries(way)) {
                addresses.add(query.isEmpty() ? path : path + "?" + query);
            }
        }
        return addresses;
    }

    private static List<String> values(Way way, String name) {
        TileCoordinate tile = TileGrid.getTile(Canaries.middle().x, Canaries.middle().y, 2);
        return switch (name) {
            case "fid" -> fids.stream().map(String::valueOf).toList();
            case "id" ->
                way.pattern().startsWith("/people/") || way.pattern().startsWith("/me/")
                        ? List.of("999999")
                        : way.pattern().startsWith("/rules/goals/")
                                ? List.of("se-2025")
                                : way.pattern().startsWith("/rules/")
                                        ? List.of("standard", "pts-2022")
                                        : way.pattern().startsWith("/answer/address/")
                                                ? List.of("1", "2", "3", "4")
                                                : deliveries.stream()
                                                        .map(d -> String.valueOf(d.id()))
                                                        .toList();
            case "layer" -> List.of("base", "areas", "network", "plans", "buildings", "places");
            // Nobody's: what is tried here must not sign out who tries the next.
            case "number" -> List.of("none");
            case "z" -> List.of("2");
            case "x" -> List.of(String.valueOf(tile.x()));
            case "y" -> List.of(String.valueOf(tile.y()));
            case "collection" -> List.of("municipality", "address", "route", "node", "planned_area", "open_figures");
            case "feature" ->
                way.pattern().startsWith("/ogc") ? List.of("1", "2", "3", "4", "5", Canaries.OWN) : List.of("web");
            case "version", "library" -> List.of("x");
            case "file" -> List.of("samband.css");
            default -> throw new AssertionError("Tell this test what to put in place of {" + name + "} in " + way);
        };
    }

    private static List<String> queries(Way way) {
        List<String> queries = new ArrayList<>();
        String given = String.join(
                "&", way.parameters().stream().map(p -> p + "=500000").toList());
        if (way.pattern().contains(".mvt")) {
            return List.of(given);
        }
        if (way.parameters().contains("format")) {
            return List.of("format=csv", "format=xlsx");
        }
        String and = given.isEmpty() ? "" : given + "&";
        queries.add(given);
        (way.pattern().contains("{") ? OF_ONE : OF_MANY).forEach(query -> queries.add(and + query));
        return queries;
    }

    /** Numbers of the deliveries that an answer speaks of. */
    private static Set<Long> named(String said) {
        Set<Long> numbers = new TreeSet<>();
        Matcher name = DELIVERY.matcher(said);
        while (name.find()) {
            numbers.add(Long.parseLong(name.group(1)));
        }
        return numbers;
    }

    /** Not even their numbers are told: what is of one number is of one owner. */
    private static List<Long> hidden(Role role) {
        boolean owner = role == Role.NETWORK_OWNER || role == Role.VILLAGE_NETWORK;
        return deliveries.stream()
                .filter(d -> d.delivery().confidentiality().isStricterThan(SEES.get(role)))
                .filter(d -> !owner || !d.delivery().publisher().equals(Canaries.ORGANISATION))
                .map(StoredDelivery::id)
                .toList();
    }

    private static Set<String> forbidden(Role role, Way way) {
        Set<String> words = new LinkedHashSet<>();
        boolean released = way.pattern().startsWith("/answer");
        for (Confidentiality c : Confidentiality.values()) {
            if (c.isStricterThan(SEES.get(role))) {
                words.addAll(canaries.details.get(c));
            }
            // The status of a building, and so that it is there, is told by a rule of release up to internal.
            Confidentiality placed = released || usesInternal(role) ? Confidentiality.INTERNAL : SEES.get(role);
            if (c.isStricterThan(placed) && role != Role.COORDINATOR) {
                words.addAll(canaries.places.get(c));
                words.addAll(canaries.placesElsewhere.get(c));
            }
            if (role == Role.MUNICIPAL_OFFICER && !released) {
                words.addAll(canaries.placesElsewhere.get(c));
            }
        }
        boolean own = role == Role.NETWORK_OWNER || role == Role.VILLAGE_NETWORK;
        if (!own && role != Role.COORDINATOR && role != Role.COUNTY_BOARD) {
            words.addAll(canaries.own);
        }
        return words;
    }

    private static boolean usesInternal(Role role) {
        return switch (role) {
            case MUNICIPAL_OFFICER, SECRETARIAT, READER, COUNTY_BOARD -> true;
            default -> false;
        };
    }

    /** Everything that an answer says: its headers, its text, and the text of the files in it when it is an archive. */
    private static String text(HttpResponse<byte[]> answer) {
        return answer.headers().map() + Unpacked.text(answer.body());
    }

    private static boolean isLetIn(Role role, Way way) {
        String address = addresses(way).getFirst();
        HttpResponse<byte[]> answer = way.method().equals("POST") ? post(role, address, "") : get(role, address);
        if (way.pattern().equals("/sign-in") || way.pattern().equals("/sign-out")) {
            // The door itself answers 401 to a wrong password, and leads out to itself.
            return answer.statusCode() != 403;
        }
        boolean toTheDoor = answer.statusCode() == 302
                && answer.headers().firstValue("Location").orElse("").contains("/sign-in");
        return answer.statusCode() != 401 && answer.statusCode() != 403 && !toTheDoor;
    }

    private static HttpResponse<byte[]> get(Role role, String address) {
        return send(
                role,
                HttpRequest.newBuilder(uri(address))
                        .header("Accept", "text/html,*/*")
                        .build());
    }

    private static HttpResponse<byte[]> post(Role role, String address, String form) {
        return send(
                role,
                HttpRequest.newBuilder(uri(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("_csrf="
                                + URLEncoder.encode(token(role).orElse(""), StandardCharsets.UTF_8) + "&" + form))
                        .build());
    }

    /** The token of a page that the role has, if it has one. */
    private static Optional<String> token(Role role) {
        Matcher token = TOKEN.matcher(new String(get(role, "/help").body(), StandardCharsets.UTF_8));
        return token.find() ? Optional.of(token.group(1)) : Optional.empty();
    }

    private static HttpResponse<byte[]> send(Role role, HttpRequest request) {
        try {
            return CLIENTS.get(role).send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(request.uri().toString(), e);
        }
    }

    private static URI uri(String address) {
        return URI.create("http://127.0.0.1:" + server.port() + address);
    }

    private static long version() {
        return server.parts()
                .getBean(WorkspaceHolder.class)
                .regions()
                .getFirst()
                .workspace()
                .dataVersion();
    }
}
