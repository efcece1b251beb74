package se.samband.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.ApplicationContext;
import org.springframework.http.ContentDisposition;
import org.springframework.web.util.HtmlUtils;
import se.samband.app.disclosure.TestPurpose;
import se.samband.app.operation.Operation;
import se.samband.core.access.AccessRules;
import se.samband.store.WorkspaceLocation;

/**
 * For tests of pages: a real server on a free port, asked over HTTP. Call {@link #serve} first; it is stopped after the test.
 */
public abstract class WebTest {

    static final String TOKEN_HEADER = "X-CSRF-Token";
    static final String TOKEN_FIELD = "_csrf";
    private static final Pattern TOKEN = Pattern.compile("X-CSRF-Token&#34;:&#34;([^&]+)|X-CSRF-Token\":\"([^\"]+)");

    private static final Pattern SHOWN = Pattern.compile("name=\"(shown\\.[^\"]*)\" value=\"([^\"]*)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(
                    new CookieManager(null, (from, cookie) -> cookie.getName().startsWith("samband")))
            .build();
    private @Nullable RunningServer server;

    /** Starts the application; {@code null} is a start without a workspace. */
    protected void serve(@Nullable Path workspace) {
        serve(workspace, Operation.LAPTOP);
    }

    protected void serve(@Nullable Path workspace, Operation operation) {
        serve(workspace, operation, AccessRules.shipped());
    }

    protected void serve(@Nullable Path workspace, Operation operation, AccessRules access) {
        server = WebServer.start(new ServeOptions(
                workspace == null ? null : WorkspaceLocation.of(workspace), 0, false, operation, null, access));
        send(HttpRequest.newBuilder(URI.create(server.link())).build());
    }

    /** Lets the requests under way end and what they leave behind be written. */
    @AfterEach
    protected void stop() {
        if (server != null) {
            server.close();
        }
    }

    @AfterEach
    void closeClient() {
        client.close();
    }

    /** The client that has signed in. */
    protected HttpClient client() {
        return client;
    }

    protected int port() {
        return server.port();
    }

    /** The parts of the program that is served. */
    protected ApplicationContext parts() {
        return server.parts();
    }

    /** GET at the port of health and metrics. */
    protected HttpResponse<String> ask(String path) {
        int port = server.managementPort().orElseThrow();
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build());
    }

    /** GET of a path such as {@code /rules?lang=en}; {@code headers} are name, value, name, value … Why files are taken out is said, unless they hold cookies. */
    protected HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!List.of(headers).contains("Cookie")) {
            request.header("Cookie", TestPurpose.cookie());
        }
        return send(request.build());
    }

    /** GET of a file, byte by byte as it is. */
    protected byte[] getBytes(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Cookie", TestPurpose.cookie())
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a browser calls the file that a path gives. */
    protected String fileName(String path) {
        HttpResponse<String> answer = get(path);
        String header = answer.headers().firstValue("Content-Disposition").orElseThrow();
        return Objects.requireNonNull(ContentDisposition.parse(header).getFilename());
    }

    /** POST of a form as a page of this server does it, token included. */
    /** As {@link #post(String, Map)}, by the form on a page that leads there: with what it showed. */
    protected HttpResponse<String> submit(String page, String path, Map<String, String> typed) {
        Map<String, String> form = new HashMap<>();
        Matcher forms = Pattern.compile(
                        "<form[^>]*action=\"" + Pattern.quote(path) + "\"[^>]*>(.*?)</form>", Pattern.DOTALL)
                .matcher(get(page).body());
        while (forms.find()) {
            Matcher shown = SHOWN.matcher(forms.group(1));
            while (shown.find()) {
                form.put(HtmlUtils.htmlUnescape(shown.group(1)), HtmlUtils.htmlUnescape(shown.group(2)));
            }
        }
        form.putAll(typed);
        return post(path, form);
    }

    protected HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(e -> URLEncoder.encode(e.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return post(path, body, TOKEN_HEADER, token(), "Content-Type", "application/x-www-form-urlencoded");
    }

    /** POST with exactly these headers. */
    protected HttpResponse<String> post(String path, String body, String... headers) {
        return post(path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** POST of bytes with exactly these headers. */
    protected HttpResponse<String> post(String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** The token that this server's pages carry. */
    protected String token() {
        Matcher matcher = TOKEN.matcher(get("/help/about").body());
        if (!matcher.find()) {
            throw new AssertionError("The page carries no token");
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
