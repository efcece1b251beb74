package se.samband.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What several regions and many people at one address share. */
class SharedServerTest extends ServerTest {

    private static final int FEW = 40;

    @ParameterizedTest
    @ValueSource(strings = {"/ogc", "/api/v1", "/open", "/open/map", "/answer", "/open/catalogue"})
    void anAddressWithoutRegionLeadsToThatOfEach(String path) {
        serve(null, "20", "21");
        HttpResponse<String> page = visitor().get(path + "?lang=en");
        assertThat(page.statusCode()).as(path).isEqualTo(300);
        if (path.equals("/api/v1")) {
            JsonNode regions =
                    JsonMapper.builder().build().readTree(page.body()).get("regions");
            assertThat(regions.findValuesAsString("href"))
                    .isEqualTo(List.of(url() + "/20/api/v1?lang=en", url() + "/21/api/v1?lang=en"));
        } else {
            assertThat(page.body())
                    .contains("href=\"/20" + path + "?lang=en\"", "href=\"/21" + path + "?lang=en\"", "Län 21");
        }
        assertThat(visitor().get("/20" + path).statusCode()).isNotEqualTo(300);
    }

    @Test
    void whoHasSignedInIsNotHeldUpByOthersFromTheSameAddress() {
        serve(null, FEW, "20");
        Visitor eva = signedIn("eva@region.se", coordinator("20"));
        Visitor other = visitor();
        int last = 200;
        for (int i = 0; i <= FEW && last == 200; i++) {
            last = other.get("/open").statusCode();
        }
        assertThat(last).isEqualTo(429);
        assertThat(eva.get("/people").statusCode()).isEqualTo(200);
        for (int i = 0; i <= FEW && last != 200; i++) {
            last = eva.get("/me").statusCode();
        }
        assertThat(last).isEqualTo(200);
        for (int i = 0; i <= FEW && last == 200; i++) {
            last = eva.get("/me").statusCode();
        }
        assertThat(last).isEqualTo(429);
    }
}
