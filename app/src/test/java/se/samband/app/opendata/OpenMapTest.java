package se.samband.app.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samband.app.web.ServerTest;

/** The map for pages of other sites. */
class OpenMapTest extends ServerTest {

    @BeforeEach
    void serve() {
        serve(null, "20", "21");
    }

    @Test
    void onlyTheOpenMapIsFramedAndOnlyByTheSitesNamed() {
        HttpResponse<String> map = visitor().get("/20/open/map");
        assertThat(map.statusCode()).isEqualTo(200);
        String policy = map.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy)
                .endsWith("frame-ancestors " + String.join(" ", EMBEDDERS))
                .contains("default-src 'none'", "script-src 'self'");
        assertThat(map.headers().firstValue("X-Frame-Options")).isEmpty();
        for (String path : List.of(
                "/20/open",
                "/20/answer",
                "/20/help",
                "/sign-in",
                "/20/open/export",
                "/20/nowhere",
                "/20/open/map?level=7")) {
            HttpResponse<String> other = visitor().get(path);
            assertThat(other.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .as(path)
                    .endsWith("frame-ancestors 'none'");
            assertThat(other.headers().firstValue("X-Frame-Options")).as(path).hasValue("DENY");
        }
    }

    @Test
    void theLanguageIsCarriedInTheAddressSinceCookiesAreNotSentThere() {
        String map = visitor().get("/20/open/map?lang=en").body();
        assertThat(map).contains("<html lang=\"en\">", "How far broadband has come");
        assertThat(map.lines()
                        .filter(line -> line.contains("href=\"/20/open/map"))
                        .toList())
                .allMatch(line -> line.contains("lang="));
        assertThat(map.lines()
                        .filter(line -> line.contains("target=\"_blank\""))
                        .toList())
                .isNotEmpty()
                .allMatch(line -> line.contains("rel=\"noopener\"") && line.contains("lang=en"));
    }

    @Test
    void thePageOfOpenDataHasTheLineToCopy() {
        assertThat(visitor().get("/20/open").body())
                .contains("&lt;iframe src=\"" + url() + "/20/open/map?lang=sv\"", EMBEDDERS.getFirst());
    }
}
