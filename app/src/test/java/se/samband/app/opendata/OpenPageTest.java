package se.samband.app.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.sample.SampleFile;
import se.samband.app.web.WebTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Open figures of a small sample county: the page and its files tell the same, and never a small count. */
class OpenPageTest extends WebTest {
    private static final int MINIMUM = 5;
    private static final List<String> PARTS = List.of("reached", "coming", "without", "unknown");

    @TempDir
    static Path folder;

    private static Path file;

    @BeforeAll
    static void makeCounty() throws IOException {
        file = SampleFile.make(folder);
    }

    @BeforeEach
    void serveIt() {
        serve(file);
    }

    @Test
    void thePageTellsWhatTheFileTells() {
        JsonNode json = json("/open/export?format=json");
        assertThat(json.get("municipalities")).isNotEmpty();
        for (JsonNode municipality : json.get("municipalities")) {
            String page = get("/open?lang=en&level=100&unit=building").body();
            String row =
                    page.substring(page.indexOf(">" + municipality.get("name").asString() + "</th>"));
            JsonNode line = line(municipality, "building", 100);
            for (String part : PARTS) {
                String cell = line.get(part).isNull()
                        ? "withheld"
                        : "%,d".formatted(line.get(part).asLong());
                assertThat(row).contains("\">" + cell + "</td>");
            }
        }
    }

    @Test
    void noSmallCountIsToldAndTheSumsAgree() {
        JsonNode json = json("/open/export?format=json");
        int told = 0;
        for (String unit : List.of("household", "building")) {
            for (int level : List.of(1000, 100, 30)) {
                for (String part : PARTS) {
                    long sum = 0;
                    boolean whole = true;
                    for (JsonNode municipality : json.get("municipalities")) {
                        JsonNode count = line(municipality, unit, level).get(part);
                        whole &= !count.isNull();
                        sum += count.isNull() ? 0 : count.asLong();
                        assertThat(count.isNull() || count.asLong() == 0 || count.asLong() >= MINIMUM)
                                .isTrue();
                        told += count.isNull() ? 0 : 1;
                    }
                    JsonNode total = line(json.get("total"), unit, level).get(part);
                    if (whole && !total.isNull()) {
                        assertThat(total.asLong()).isEqualTo(sum);
                    }
                }
            }
        }
        assertThat(told).isPositive();
    }

    @Test
    void filesAreOpenDataAndAskForNoPurpose() {
        HttpResponse<String> csv = get("/open/export?format=csv", "Cookie", "lang=en");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.body())
                .startsWith("municipality_code,municipality,unit,level_mbit,all,reached,coming,without,unknown");
        JsonNode geojson = json("/open/export?format=geojson");
        assertThat(geojson.get("features"))
                .hasSameSizeAs(json("/open/export?format=json").get("municipalities"));
        assertThat(geojson.get("features").get(0).get("geometry").get("type").asString())
                .endsWith("Polygon");
    }

    @Test
    void whatThereIsNotIsRefusedWithWhatThereIs() {
        assertThat(get("/open?level=7").statusCode()).isEqualTo(400);
        assertThat(get("/open?unit=cow").statusCode()).isEqualTo(400);
        assertThat(get("/open/export?format=doc").statusCode()).isEqualTo(400);
    }

    private static JsonNode line(JsonNode row, String unit, int level) {
        for (JsonNode line : row.get(unit)) {
            if (line.get("levelMbit").asInt() == level) {
                return line;
            }
        }
        throw new AssertionError(unit + " " + level);
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(get(path, "Cookie", "lang=en").body());
    }
}
