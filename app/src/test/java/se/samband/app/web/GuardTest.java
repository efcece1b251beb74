package se.samband.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuardTest extends WebTest {

    private static final ServeOptions OPTIONS = ServeOptions.forThisComputer(null, 0, false);

    @BeforeEach
    void serve() {
        serve(null);
    }

    @Test
    void pagesLoadNothingFromElsewhere() {
        HttpResponse<String> page = get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.body()).doesNotContain("<script>", "style=", "onclick", "http://", "https://");
    }

    @Test
    void anotherSitesNameForThisComputerIsRefused() throws IOException {
        assertThat(rawStatus("GET /sign-in HTTP/1.1\r\nHost: evil.example:" + port() + "\r\nConnection: close\r\n\r\n"))
                .contains(" 403 ");
        assertThat(rawStatus("GET /sign-in HTTP/1.1\r\nHost: localhost:" + port() + "\r\nConnection: close\r\n\r\n"))
                .contains(" 200 ");
    }

    @Test
    void aQueryThatIsNoTextIsAnsweredInAPage() {
        for (String query : List.of("%ff", "a%00b")) {
            HttpResponse<String> page = get("/answer?q=" + query);
            assertThat(page.statusCode()).as(query).isEqualTo(400);
            assertThat(page.body()).contains("Det gick inte att förstå frågan");
        }
        assertThat(get("/?q=%C3%A5%0A").statusCode()).isEqualTo(200);
    }

    @Test
    void hostNamesOfThisComputer() {
        assertThat(OPTIONS.isOwnHost("127.0.0.1:8080")).isTrue();
        assertThat(OPTIONS.isOwnHost("[::1]:8080")).isTrue();
        assertThat(OPTIONS.isOwnHost("[::1]")).isTrue();
        assertThat(OPTIONS.isOwnHost("LOCALHOST")).isTrue();
        assertThat(OPTIONS.isOwnHost("localhost.evil.example")).isFalse();
        assertThat(OPTIONS.isOwnHost("127.0.0.1.evil.example:80")).isFalse();
        assertThat(OPTIONS.isOwnHost(null)).isFalse();
    }

    @Test
    void aChangeFromThisServersPageIsTaken() {
        assertThat(post("/test/change", Map.of()).statusCode()).isEqualTo(302);
    }

    @Test
    void aChangeNeedsTheToken() {
        assertThat(post("/test/change", "").statusCode()).isEqualTo(403);
        assertThat(post("/test/change", "", TOKEN_HEADER, "guess").statusCode()).isEqualTo(403);
    }

    @Test
    void aFormMayCarryTheTokenInAField() {
        String body = TOKEN_FIELD + "=" + token();
        assertThat(post("/test/change", body, "Content-Type", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aChangeFromAnotherSiteIsRefusedEvenWithTheToken() {
        String token = token();
        assertThat(post("/test/change", "", TOKEN_HEADER, token, "Origin", "http://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/test/change", "", TOKEN_HEADER, token, "Origin", "null")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/test/change", "", TOKEN_HEADER, token, "Sec-Fetch-Site", "same-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/test/change", "", TOKEN_HEADER, token, "Origin", "http://127.0.0.1:" + port())
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void styleSheetsAndScriptsMayBeKeptForEver() {
        String sheet = get("/").body().replaceFirst("(?s).*href=\"(/assets/[^\"]+css)\".*", "$1");
        for (String path :
                new String[] {sheet, "/lib/htmx-2.0.10/htmx.min.js", "/lib/ol-10.7.0/ol.js", "/lib/ol-10.7.0/ol.css"}) {
            HttpResponse<String> file = get(path);
            assertThat(file.statusCode()).as(path).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control"))
                    .as(path)
                    .hasValueSatisfying(c -> assertThat(c).contains("immutable"));
        }
    }

    @Test
    void nothingButStyleSheetsAndScriptsIsGivenOut() {
        assertThat(get("/assets/x/web/Pages.class").statusCode()).isEqualTo(404);
        assertThat(get("/assets/x/web/texts_sv.properties").statusCode()).isEqualTo(404);
        assertThat(get("/assets/x/web/..%2f..%2fweb.css").statusCode()).isIn(400, 404);
        assertThat(get("/lib/ol-10.7.0/package.json").statusCode()).isEqualTo(404);
    }

    private String rawStatus(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }
}
