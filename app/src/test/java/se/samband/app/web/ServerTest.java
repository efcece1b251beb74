package se.samband.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import se.samband.app.operation.Operation;
import se.samband.core.access.Grant;
import se.samband.core.access.Role;
import se.samband.store.NewWorkspace;
import se.samband.store.PostgresServer;
import se.samband.store.Workspace;
import se.samband.store.WorkspaceLocation;
import se.samband.store.jdbc.PostgresUrl;
import se.samband.store.people.PeopleRegister;
import se.samband.store.row.Actor;

/** For tests of a server that many people sign in to, on a real PostgreSQL. */
public abstract class ServerTest {
    protected static final String PASSWORD = "en lång lösenfras";
    protected static final List<String> EMBEDDERS = List.of("https://www.region.example", "https://mora.example:8443");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)");

    private final List<Visitor> visitors = new ArrayList<>();
    private @Nullable RunningServer server;
    private int port;
    protected PeopleRegister register;
    private String database;

    /** Serves all the counties of a fresh database. */
    protected void serve(@Nullable SignInService service, String... counties) {
        serve(service, ServerOptions.USUAL_REQUESTS_A_MINUTE, counties);
    }

    /** As the overload, with fewer requests a minute for each address. */
    protected void serve(@Nullable SignInService service, int requestsAMinute, String... counties) {
        database = PostgresServer.get().freshDatabase();
        for (String county : counties) {
            Workspace.create(location("county_" + county), new NewWorkspace(county, "Län " + county, false))
                    .close();
        }
        register = PeopleRegister.open(PostgresUrl.of(database), Clock.systemUTC());
        port = freePort();
        server = WebServer.start(new ServeOptions(
                WorkspaceLocation.of(database),
                port,
                false,
                Operation.LAPTOP,
                new ServerOptions(
                        "http://127.0.0.1:" + port, Duration.ofHours(1), service, requestsAMinute, EMBEDDERS)));
    }

    protected WorkspaceLocation location(String schema) {
        return WorkspaceLocation.of(PostgresUrl.of(database).withSchema(schema).url());
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void stop() {
        visitors.forEach(visitor -> visitor.client.close());
        if (server != null) {
            server.close();
            register.close();
        }
    }

    protected String url() {
        return "http://127.0.0.1:" + port;
    }

    protected Visitor visitor() {
        Visitor visitor = new Visitor();
        visitors.add(visitor);
        return visitor;
    }

    /** Somebody with a role, who has chosen a password and come in. */
    protected Visitor signedIn(String email, Grant grant) {
        Visitor visitor = visitor();
        long account = register.grant(email, email, grant, Actor.of("test")).id();
        String key = register.makeLink(account, Duration.ofDays(1), Actor.of("test"));
        visitor.post("/password?key=" + key, "/password", Map.of("key", key, "password", PASSWORD, "again", PASSWORD));
        return visitor;
    }

    protected Grant coordinator(String county) {
        return new Grant(Role.COORDINATOR, county, Set.of(), null);
    }

    /** A browser of its own. */
    protected final class Visitor {
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        public HttpResponse<String> get(String path, String... headers) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path));
            request.header("Accept", "text/html");
            for (int i = 0; i < headers.length; i += 2) {
                request.setHeader(headers[i], headers[i + 1]);
            }
            return send(request.build());
        }

        /** Follows a redirect wherever it leads, as long as it leads on. */
        public HttpResponse<String> follow(String path) {
            HttpResponse<String> answer = get(path);
            for (int i = 0; i < 8 && answer.statusCode() == 302; i++) {
                String to = answer.headers().firstValue("Location").orElseThrow();
                answer = send(HttpRequest.newBuilder(answer.uri().resolve(to))
                        .header("Accept", "text/html")
                        .build());
            }
            return answer;
        }

        /** Posts a form with the token of the page that it stands on. */
        public HttpResponse<String> post(String page, String path, Map<String, String> form) {
            return send(path, page, token(page), form);
        }

        /** The token of a page's forms; empty when it has none. */
        public String token(String page) {
            Matcher token = TOKEN.matcher(get(page).body());
            return token.find() ? token.group(1) : "";
        }

        /** @param page address, or path on this server, of the page that the form stands on */
        public HttpResponse<String> send(String path, String page, String token, Map<String, String> form) {
            String body = form.entrySet().stream()
                    .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return send(HttpRequest.newBuilder(URI.create(url() + path))
                    .header("Accept", "text/html")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Referer", page.startsWith("/") ? url() + page : page)
                    .POST(HttpRequest.BodyPublishers.ofString(
                            (token.isEmpty() ? "" : "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&")
                                    + body))
                    .build());
        }

        private HttpResponse<String> send(HttpRequest request) {
            try {
                return client.send(request, HttpResponse.BodyHandlers.ofString());
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(request.uri().toString(), e);
            }
        }
    }
}
