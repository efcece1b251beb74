package se.samband.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import se.samband.app.web.ServerTest;
import se.samband.core.access.Grant;
import se.samband.core.access.Role;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.MatchMethod;
import se.samband.core.claim.Technology;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.DeliveryKind;
import se.samband.store.ImportTransaction;
import se.samband.store.Workspace;
import se.samband.store.query.AuditQuery;
import se.samband.store.query.Page;
import se.samband.store.row.Actor;
import se.samband.store.row.AuditEntry;
import se.samband.store.row.NewArea;
import se.samband.store.row.NewClaim;
import se.samband.store.row.NewDelivery;
import se.samband.store.row.NewRegisterRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs on a server: with a key, in a session, and as strangers. */
class KeysTest extends ServerTest {

    private static final List<String> CLOSED = List.of(
            "/api/v1/buildings",
            "/api/v1/buildings/1",
            "/api/v1/figures",
            "/api/v1/moments",
            "/api/v1/deliveries",
            "/api/v1/deliveries/1",
            "/api/v1/deliveries/1/refused");
    private static final List<String> OPEN = List.of("/api/openapi.json", "/api/v1", "/api/v1/open-figures");
    private static final String PURPOSE = "Underlag till nämnden, varje natt";

    private void serveCounties() {
        serve(null, "20", "21");
        for (String county : List.of("20", "21")) {
            fill(county);
        }
    }

    @Test
    void withoutAKeyOnlyWhatIsOpenIsGiven() {
        serveCounties();
        for (String path : CLOSED) {
            assertProblem(visitor().get("/20" + path), 401);
            assertProblem(visitor().get("/20" + path, "Authorization", "Bearer nonsense"), 401);
        }
        for (String path : OPEN) {
            assertThat(visitor().get("/20" + path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(visitor().get("/20" + CLOSED.getFirst()).headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer");
    }

    @Test
    void onlyWhatIsOpenCanBeReadByOtherSites() {
        serveCounties();
        String key = key("eva@region.se", coordinator("20"));
        for (String path : OPEN) {
            if (path.equals("/api/v1")) {
                continue; // what everybody may read, but it says who asks
            }
            assertThat(ask(key, "/20" + path).headers().firstValue("Access-Control-Allow-Origin"))
                    .as(path)
                    .hasValue("*");
        }
        for (String path : CLOSED) {
            HttpResponse<String> answer = ask(key, "/20" + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void aKeyActsInItsRoleInItsRegion() {
        serveCounties();
        String reader = key("las@region.se", new Grant(Role.READER, "20", Set.of(), null));
        for (String path : CLOSED) {
            assertProblem(ask(reader, "/20" + path), 403);
        }
        String owner = key("nat@bolag.se", new Grant(Role.NETWORK_OWNER, "20", Set.of(), "Nätbolaget"));
        assertProblem(ask(owner, "/20/api/v1/buildings"), 403);
        assertThat(json(owner, "/20/api/v1/deliveries").get("items"))
                .extracting(delivery -> delivery.get("publisher").asString())
                .contains("Nätbolaget")
                .doesNotContain("Andra nätet", "Hemliga nätet");
        String eva = key("eva@region.se", coordinator("20"));
        assertThat(json(eva, "/20/api/v1/deliveries").get("matched").asInt()).isEqualTo(5);
        assertProblem(ask(eva, "/21/api/v1/buildings"), 403);
    }

    @Test
    void whoIsLimitedToAMunicipalityIsGivenItsBuildings() {
        serveCounties();
        String eva = key("eva@region.se", coordinator("20"));
        String officer = key("kom@mun.se", new Grant(Role.MUNICIPAL_OFFICER, "20", Set.of("2029"), null));
        assertThat(json(eva, "/20/api/v1/buildings").get("matched").asInt()).isEqualTo(2);
        JsonNode own = json(officer, "/20/api/v1/buildings");
        assertThat(own.get("matched").asInt()).isEqualTo(1);
        assertThat(own.get("items").get(0).get("municipality").asString()).isEqualTo("2029");
        JsonNode figures = json(officer, "/20/api/v1/figures?unit=building");
        assertThat(figures.get("total").get("units").get("building").get("all").asInt())
                .isEqualTo(1);
        assertThat(ask(officer, "/20/api/v1/buildings/2").statusCode()).isEqualTo(404);
        // What is told by a delivery that the officer may not see is told without saying whose it is.
        String one = ask(officer, "/20/api/v1/buildings/1").body();
        assertThat(one).contains("\"connected\"").doesNotContain("Nätbolaget", "fil-2");
    }

    @Test
    void whatIsNotOpenIsInTheLogWithThePurposeOfTheKey() {
        serveCounties();
        String key = key("eva@region.se", coordinator("20"));
        for (String path : CLOSED) {
            ask(key, "/20" + path);
        }
        ask(key, "/20/api/v1/buildings?limit=1&registration=RD%202026-7");
        List<AuditEntry> lines = disclosures();
        // Delivery 1 and its rows are open, and so not in the log.
        assertThat(lines)
                .extracting(AuditEntry::subject)
                .containsExactlyInAnyOrder("buildings", "buildings", "building", "figures", "deliveries");
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.why()).isEqualTo(PURPOSE);
            assertThat(line.by().who()).isEqualTo("eva@region.se");
            assertThat(line.detail()).contains("\"class\":\"restricted\"", "\"key\":\"1 " + PURPOSE + "\"");
        });
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.registrationNumber()).isEqualTo("RD 2026-7");
            assertThat(line.detail()).contains("\"rows\":1}");
        });
    }

    @Test
    void whoHasNoKeySaysWhy() {
        serveCounties();
        Visitor eva = signedIn("eva@region.se", coordinator("20"));
        HttpResponse<String> unsaid = eva.get("/20/api/v1/buildings");
        assertProblem(unsaid, 400);
        assertThat(unsaid.body()).contains("purpose-missing");
        assertProblem(eva.get("/20/api/v1/buildings?purpose=" + "x".repeat(301)), 400);
        assertThat(disclosures()).isEmpty();
        assertThat(eva.get("/20/api/v1/deliveries/1").statusCode()).isEqualTo(200);
        assertThat(eva.get("/20/api/v1/buildings?purpose=prov%20p%C3%A5%20%C3%A5l")
                        .statusCode())
                .isEqualTo(200);
        assertThat(disclosures()).extracting(AuditEntry::why).containsExactly("prov på ål");
    }

    @Test
    void theReasonIsShortAndStandsNeitherInTheFilterNorInLinks() {
        serveCounties();
        String key = key("eva@region.se", coordinator("20"));
        for (String tooLong : List.of("purpose=" + "x".repeat(301), "registration=" + "x".repeat(101))) {
            HttpResponse<String> refused = ask(key, "/20/api/v1/buildings?lang=en&" + tooLong);
            assertProblem(refused, 400);
            assertThat(refused.body())
                    .contains("The text is too long", "Write at most")
                    .doesNotContain("xxx");
        }
        assertThat(disclosures()).isEmpty();
        JsonNode page = json(key, "/20/api/v1/buildings?limit=1&purpose=Hemligt&registration=RD%207");
        assertThat(page.get("links")).hasSize(2);
        assertThat(page.get("links").toString()).contains("limit=1").doesNotContain("Hemligt", "RD");
        AuditEntry line = disclosures().getFirst();
        assertThat(line.why()).isEqualTo("Hemligt");
        assertThat(line.registrationNumber()).isEqualTo("RD 7");
        assertThat(line.detail()).contains("buildings?limit=1").doesNotContain("Hemligt", "RD");
    }

    @Test
    void figuresAreLoggedWithTheirRows() {
        serveCounties();
        String key = key("eva@region.se", coordinator("20"));
        int areas = json(key, "/20/api/v1/figures?by=municipality").get("areas").size();
        assertThat(areas).isGreaterThan(1);
        assertThat(disclosures().getFirst().detail()).contains("\"rows\":" + areas + "}");
    }

    @Test
    void whoOnlyAsksAboutAnAddressIsGivenNothingAndLogsNothing() throws Exception {
        serveCounties();
        String key = key("eva@region.se", coordinator("20"));
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String method : List.of("HEAD", "OPTIONS")) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/20/api/v1/buildings"))
                        .header("Authorization", "Bearer " + key)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build();
                assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                                .statusCode())
                        .isEqualTo(method.equals("HEAD") ? 200 : 405);
            }
        }
        assertThat(disclosures()).isEmpty();
        assertThat(visitor().get("/20/api/v1").headers().map()).doesNotContainKey("Access-Control-Allow-Origin");
        assertThat(visitor().get("/20/api/v1/open-figures").headers().map()).containsKey("Access-Control-Allow-Origin");
    }

    @Test
    void theNameOfTheSchemeIsTakenInAnyCaseAndWhatIsOpenStaysSoWithAnyKey() {
        serveCounties();
        signedIn("eva@region.se", coordinator("20"));
        long eva = register.findByEmail("eva@region.se").orElseThrow().id();
        String key = register.makeToken(eva, PURPOSE, coordinator("20"), Duration.ofDays(1), Actor.of("test"));
        for (String scheme : List.of("bearer ", "BEARER ", "Bearer ")) {
            assertThat(visitor()
                            .get("/20/api/v1/buildings", "Authorization", scheme + key)
                            .statusCode())
                    .as(scheme)
                    .isEqualTo(200);
        }
        for (String path : List.of("/20/open", "/20/open/catalogue", "/20/open/map")) {
            HttpResponse<String> asStranger = visitor().get(path);
            assertThat(asStranger.statusCode()).as(path).isNotEqualTo(401);
            for (String sent : List.of(key, "ended")) {
                HttpResponse<String> answer = visitor().get(path, "Authorization", "Bearer " + sent);
                assertThat(answer.statusCode()).as(path + " " + sent).isEqualTo(asStranger.statusCode());
                assertThat(answer.body()).doesNotContain("eva@region.se");
            }
        }
        assertProblem(visitor().get("/20/api/v1/buildings", "Authorization", "bearer ended"), 401);
    }

    @Test
    void aKeyIsMadeWithWhatItIsForAndEndsWhenDeleted() {
        serveCounties();
        Visitor eva = signedIn("eva@region.se", coordinator("20"));
        assertThat(eva.post("/20/me", "/20/me", Map.of("token", "new", "name", " ", "role", "coordinator/20//"))
                        .statusCode())
                .isEqualTo(400);
        String page = eva.post("/20/me", "/20/me", Map.of("token", "new", "name", PURPOSE, "role", "coordinator/20//"))
                .body();
        String key = page.replaceAll("(?s).*<code class=\"id\">([^<]+)</code>.*", "$1");
        assertThat(ask(key, "/20/api/v1/buildings").statusCode()).isEqualTo(200);
        long account = register.findByEmail("eva@region.se").orElseThrow().id();
        register.deleteToken(account, register.tokens(account).getFirst().id(), Actor.of("test"));
        assertProblem(ask(key, "/20/api/v1/buildings"), 401);
    }

    @Test
    void aKeyOpensNoPages() {
        serveCounties();
        String key = key("eva@region.se", coordinator("20"));
        assertThat(ask(key, "/20/buildings").statusCode()).isEqualTo(401);
        assertThat(ask(key, "/20/audit").statusCode()).isEqualTo(401);
    }

    @Test
    void whoAsksTooMuchIsToldSo() {
        serve(null, 20, "20", "21");
        HttpResponse<String> last = null;
        for (int i = 0; i < 45; i++) {
            last = visitor().get("/20/api/v1?lang=en");
            if (last.statusCode() == 429) {
                break;
            }
        }
        assertProblem(last, 429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
    }

    private String key(String email, Grant grant) {
        long account = register.grant(email, email, grant, Actor.of("test")).id();
        return register.makeToken(account, PURPOSE, grant, Duration.ofDays(1), Actor.of("test"));
    }

    private HttpResponse<String> ask(String key, String path) {
        return visitor().get(path, "Authorization", "Bearer " + key);
    }

    private JsonNode json(String key, String path) {
        HttpResponse<String> answer = ask(key, path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private List<AuditEntry> disclosures() {
        try (Workspace workspace = Workspace.open(location("county_20"))) {
            return workspace
                    .audit()
                    .list(new AuditQuery(null, "disclosure", null, null, null, null, Page.first(100)))
                    .rows()
                    .stream()
                    .map(line -> line.entry())
                    .toList();
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(problem.get("remedy").asString()).isNotBlank();
    }

    /** Two municipalities with a building each: an open register, and filings of three classes. */
    private void fill(String county) {
        try (Workspace workspace = Workspace.open(location("county_" + county))) {
            deliver(workspace, DeliveryKind.MUNICIPALITY, "Lantmäteriet", Confidentiality.OPEN, tx -> {
                tx.add(area(1, "2029", "Leksand", 0, 50));
                tx.add(area(2, "2062", "Mora", 50, 100));
            });
            deliver(workspace, DeliveryKind.BUILDING, "Lantmäteriet", Confidentiality.OPEN, tx -> {
                tx.add(building(1, "a", 10));
                tx.add(building(2, "b", 60));
            });
            deliver(workspace, DeliveryKind.FILING, "Nätbolaget", Confidentiality.INTERNAL, tx -> {
                tx.add(claim(1, 1, ClaimState.CONNECTED));
                tx.add(claim(2, 2, ClaimState.CONNECTED));
            });
            deliver(
                    workspace,
                    DeliveryKind.FILING,
                    "Andra nätet",
                    Confidentiality.SHARED,
                    tx -> tx.add(claim(1, 2, ClaimState.PASSED)));
            deliver(
                    workspace,
                    DeliveryKind.FILING,
                    "Hemliga nätet",
                    Confidentiality.RESTRICTED,
                    tx -> tx.add(claim(1, 1, ClaimState.PASSED)));
            workspace.refreshStatus();
        }
    }

    private static void deliver(
            Workspace workspace,
            DeliveryKind kind,
            String publisher,
            Confidentiality c,
            Consumer<ImportTransaction> rows) {
        NewDelivery delivery = NewDelivery.of(
                        kind,
                        publisher,
                        LocalDate.of(2026, 1, 1),
                        Instant.parse("2026-01-02T12:00:00Z"),
                        "fil-" + c.ordinal() + ".csv",
                        "00".repeat(32))
                .withConfidentiality(c);
        try (ImportTransaction tx = workspace.beginImport(delivery)) {
            rows.accept(tx);
            tx.commitWithoutStatus();
        }
    }

    private static NewArea area(int row, String code, String name, double fromKm, double toKm) {
        Geometry box = new GeometryFactory()
                .toGeometry(new Envelope(500_000 + 1000 * fromKm, 500_000 + 1000 * toKm, 6_695_000, 6_705_000));
        return new NewArea(row, code, name, "20", -1, Double.NaN, box);
    }

    private static NewRegisterRecord building(int row, String id, double km) {
        return new NewRegisterRecord(
                row,
                0,
                id,
                500_000 + 1000 * km,
                6_700_000,
                "Vägen " + row,
                "793 30",
                "Leksand",
                "Bostad",
                7,
                0,
                0,
                null,
                MatchMethod.ID,
                100);
    }

    private static NewClaim claim(int row, int building, ClaimState state) {
        return new NewClaim(
                row,
                building,
                state,
                Technology.FIBRE,
                1000,
                -1,
                null,
                null,
                -1,
                null,
                null,
                false,
                MatchMethod.ID,
                100,
                null);
    }
}
