package se.samband.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samband.app.sample.SampleFile;
import se.samband.app.web.WebTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** OGC API – Features over HTTP, held against what the standard requires. */
class OgcTest extends WebTest {
    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final String SWEREF = "http://www.opengis.net/def/crs/EPSG/0/3006";

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
    void everythingIsFoundFromTheLandingPage() {
        JsonNode landing = json("/ogc");
        for (String rel : List.of("self", "service-desc", "conformance", "data")) {
            assertThat(get(path(link(landing, rel))).statusCode()).as(rel).isEqualTo(200);
        }
        assertThat(json("/ogc/conformance").get("conformsTo").toString())
                .contains("ogcapi-features-1/1.0/conf/core", "ogcapi-features-2/1.0/conf/crs");
        JsonNode collections = json("/ogc/collections").get("collections");
        assertThat(collections).isNotEmpty();
        for (JsonNode collection : collections) {
            assertThat(json(path(link(collection, "self")))).isEqualTo(collection);
            JsonNode items = json(path(link(collection, "items")));
            assertThat(items.get("type").asString()).isEqualTo("FeatureCollection");
            assertThat(items.get("numberReturned").asInt()).isBetween(1, 10);
            JsonNode first = items.get("features").get(0);
            String one = "/ogc/collections/" + collection.get("id").asString() + "/items/"
                    + first.get("id").asString();
            assertThat(json(one).get("properties")).isEqualTo(first.get("properties"));
            for (String html :
                    List.of("/ogc/collections/" + collection.get("id").asString(), one)) {
                assertThat(get(html + "?f=html")
                                .headers()
                                .firstValue("Content-Type")
                                .orElseThrow())
                        .startsWith("text/html");
            }
        }
    }

    @Test
    void pagesTogetherGiveEachFeatureOnce() {
        JsonNode page = json("/ogc/collections/municipality/items?limit=2");
        int matched = page.get("numberMatched").asInt();
        Set<String> ids = new HashSet<>();
        int pages = 1;
        while (true) {
            page.get("features")
                    .forEach(f -> assertThat(ids.add(f.get("id").asString())).isTrue());
            String next = find(page, "next");
            if (next.isEmpty()) {
                break;
            }
            page = json(path(next));
            pages++;
        }
        assertThat(ids).hasSize(matched);
        assertThat(pages).isEqualTo((matched + 1) / 2);
    }

    @Test
    void aLimitBeyondTheMostIsTakenAsTheMost() {
        assertThat(get("/ogc/collections/municipality/items?limit=1000000").statusCode())
                .isEqualTo(200);
    }

    @Test
    void coordinatesComeInTheSystemAskedForWithItsOrderOfAxes() {
        HttpResponse<String> degrees = get("/ogc/collections/municipality/items?limit=1");
        HttpResponse<String> metres = get("/ogc/collections/municipality/items?limit=1&crs=" + encoded(SWEREF));
        assertThat(degrees.headers().firstValue("Content-Crs")).hasValue("<" + CRS84 + ">");
        assertThat(metres.headers().firstValue("Content-Crs")).hasValue("<" + SWEREF + ">");
        double[] lonLat = corner(degrees);
        double[] northEast = corner(metres);
        assertThat(lonLat[0]).isBetween(10.0, 25.0);
        assertThat(lonLat[1]).isBetween(55.0, 70.0);
        assertThat(northEast[0]).isBetween(6_100_000.0, 7_700_000.0);
        assertThat(northEast[1]).isBetween(250_000.0, 930_000.0);
    }

    @Test
    void theSameBoxInEitherSystemGivesTheSame() {
        JsonNode one = json("/ogc/collections/municipality/items?limit=1&crs=" + encoded(SWEREF));
        double[] corner = position(one.get("features").get(0).get("geometry").get("coordinates"));
        String box = (corner[0] - 10) + "," + (corner[1] - 10) + "," + (corner[0] + 10) + "," + (corner[1] + 10);
        JsonNode near = json("/ogc/collections/municipality/items?bbox=" + box + "&bbox-crs=" + encoded(SWEREF));
        assertThat(near.get("numberMatched").asInt()).isPositive();
        assertThat(near.get("features").toString())
                .contains(
                        one.get("features").get(0).get("properties").get("code").asString());
        assertThat(json("/ogc/collections/municipality/items?bbox=5.1,50.1,5.2,50.2")
                        .get("numberMatched")
                        .asInt())
                .isZero();
        int all =
                json("/ogc/collections/municipality/items").get("numberMatched").asInt();
        assertThat(json("/ogc/collections/municipality/items?bbox=-180,-90,180,90")
                        .get("numberMatched")
                        .asInt())
                .isEqualTo(all);
    }

    @Test
    void propertiesAndDaysLimitWhatIsGiven() {
        JsonNode first = json("/ogc/collections/municipality/items?limit=1")
                .get("features")
                .get(0);
        String code = first.get("properties").get("code").asString();
        String day = first.get("properties").get("as_of").asString();
        JsonNode found = json("/ogc/collections/municipality/items?code=" + code);
        assertThat(found.get("numberMatched").asInt()).isEqualTo(1);
        assertThat(found.get("features").get(0)).isEqualTo(first);
        assertThat(json("/ogc/collections/municipality/items?datetime=" + day)
                        .get("numberMatched")
                        .asInt())
                .isPositive();
        assertThat(json("/ogc/collections/municipality/items?datetime=../1990-01-01T00:00:00Z")
                        .get("numberMatched")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=x",
                "offset=-1",
                "bbox=1,2,3",
                "bbox=1,2,3,x",
                "bbox=1,9,3,4",
                "cow=1",
                "crs=x",
                "bbox=1,2,3,4&bbox-crs=x",
                "datetime=yesterday",
                "datetime=2026-01-01/2025-01-01",
                "f=xml",
            })
    void whatIsNotUnderstoodIsRefusedAsAProblem(String query) {
        HttpResponse<String> answer = get("/ogc/collections/municipality/items?lang=en&" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(JsonMapper.shared().readTree(answer.body()).get("remedy").asString())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc/collections/cow",
                "/ogc/collections/building/items",
                "/ogc/collections/delivery/items",
                "/ogc/collections/municipality/items/999999999",
                "/ogc/collections/municipality/items/x",
            })
    void whatThereIsNotIsNotFound(String path) {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void theDescriptionNamesEveryCollection() {
        JsonNode api = json("/ogc/api");
        assertThat(api.get("openapi").asString()).startsWith("3.0");
        for (JsonNode collection : json("/ogc/collections").get("collections")) {
            assertThat(api.get("paths")
                            .has("/collections/" + collection.get("id").asString() + "/items"))
                    .isTrue();
        }
    }

    @Test
    void openFiguresAreThoseOfThePage() {
        JsonNode features =
                json("/ogc/collections/open_figures/items?limit=100").get("features");
        JsonNode figures = json("/open/export?format=json");
        assertThat(features).hasSameSizeAs(figures.get("municipalities"));
        for (int i = 0; i < features.size(); i++) {
            JsonNode row = figures.get("municipalities").get(i);
            JsonNode properties = features.get(i).get("properties");
            assertThat(properties.get("code")).isEqualTo(row.get("code"));
            assertThat(properties.get("building_all"))
                    .isEqualTo(row.get("building").get(0).get("all"));
            assertThat(properties.get("household_reached_1000"))
                    .isEqualTo(row.get("household").get(0).get("reached"));
        }
    }

    @Test
    void anotherProgramReadsAllOfACollection() throws Exception {
        assumeThat(hasDriver()).as("GDAL with OAPIF is missing").isTrue();
        String cookie = client()
                .cookieHandler()
                .orElseThrow()
                .get(URI.create("http://127.0.0.1:" + port() + "/"), Map.of())
                .get("Cookie")
                .stream()
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
        String said = run(
                "ogrinfo",
                "-ro",
                "-so",
                "--config",
                "GDAL_HTTP_HEADERS",
                "Cookie: " + cookie,
                "OAPIF:http://127.0.0.1:" + port() + "/ogc",
                "municipality");
        int matched =
                json("/ogc/collections/municipality/items").get("numberMatched").asInt();
        assertThat(said).contains("Feature Count: " + matched, "code: String", "as_of: Date");
    }

    private static boolean hasDriver() {
        try {
            return run("ogrinfo", "--formats").contains("OAPIF");
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(60, TimeUnit.SECONDS);
        return said;
    }

    private JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static double[] corner(HttpResponse<String> answer) {
        return position(JsonMapper.shared()
                .readTree(answer.body())
                .get("features")
                .get(0)
                .get("geometry")
                .get("coordinates"));
    }

    private static double[] position(JsonNode coordinates) {
        JsonNode at = coordinates;
        while (at.get(0).isArray()) {
            at = at.get(0);
        }
        return new double[] {at.get(0).asDouble(), at.get(1).asDouble()};
    }

    private String path(String address) {
        return address.substring(("http://127.0.0.1:" + port()).length());
    }

    private static String link(JsonNode document, String rel) {
        String found = find(document, rel);
        assertThat(found).as(rel).isNotEmpty();
        return found;
    }

    private static String find(JsonNode document, String rel) {
        for (JsonNode link : document.get("links")) {
            if (link.get("rel").asString().equals(rel)) {
                return link.get("href").asString();
            }
        }
        return "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
