package se.samband.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import se.samband.app.web.WebTest;
import se.samband.core.building.UnitKind;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.MatchMethod;
import se.samband.core.claim.Technology;
import se.samband.core.county.County;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.delivery.Moment;
import se.samband.core.figures.Counts;
import se.samband.core.figures.Figures;
import se.samband.core.rules.Rulebooks;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Question;
import se.samband.core.status.Status;
import se.samband.core.status.StatusEvaluator;
import se.samband.geo.tile.PointTiles;
import se.samband.geo.tile.TileCoordinate;
import se.samband.geo.tile.TileGrid;
import se.samband.store.ImportTransaction;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;
import se.samband.store.row.NewArea;
import se.samband.store.row.NewClaim;
import se.samband.store.row.NewDelivery;
import se.samband.store.row.NewRegisterRecord;
import se.samband.store.row.NewRoute;

/** One square municipality with four thousand scattered buildings; every third is connected by Nät & Co, every third by nobody. */
class MapTest extends WebTest {

    private static final LocalDate TODAY = LocalDate.now();
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final int BUILDINGS = 4_000;
    private static final Envelope SQUARE = new Envelope(500_000, 510_000, 6_700_000, 6_710_000);

    @TempDir
    private static Path folder;

    private static Path file;

    @BeforeAll
    static void fill() {
        file = folder.resolve("w.gpkg");
        try (Workspace workspace = Workspace.create(file, new NewWorkspace("20", "Dalarnas län", false))) {
            try (ImportTransaction areas = workspace.beginImport(delivery(DeliveryKind.MUNICIPALITY))) {
                areas.add(new NewArea(
                        1, "2080", "Falun", null, -1, Double.NaN, new GeometryFactory().toGeometry(SQUARE)));
                areas.commit();
            }
            int[] fids = new int[BUILDINGS];
            Random random = new Random(7);
            try (ImportTransaction register = workspace.beginImport(delivery(DeliveryKind.BUILDING))) {
                for (int i = 0; i < BUILDINGS; i++) {
                    fids[i] = register.add(building(
                            i + 1, 500_000 + 10_000 * random.nextDouble(), 6_700_000 + 10_000 * random.nextDouble()));
                }
                register.commit();
            }
            try (ImportTransaction filing = workspace.beginImport(delivery(DeliveryKind.FILING))) {
                for (int i = 0; i < BUILDINGS; i++) {
                    if (i % 3 != 2) {
                        filing.add(claim(i + 2, fids[i], i % 3 == 0 ? ClaimState.CONNECTED : ClaimState.NONE));
                    }
                }
                filing.commit();
            }
            route(workspace, TODAY.minusYears(2), 1);
            route(workspace, TODAY.minusYears(1), 2);
        }
    }

    @BeforeEach
    void serveIt() {
        serve(file);
    }

    @Test
    void theMapLooksAtTheMunicipalityThatItIsLimitedToUnlessItWasLeftElsewhere() {
        String box = "data-focus=\"500000,6700000,510000,6710000\"";

        assertThat(get("/map?municipality=2080").body()).contains(box);
        assertThat(get("/map?municipality=2080&x=505000&y=6705000&z=8").body()).doesNotContain(box);
        assertThat(get("/map").body()).doesNotContain(box);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 6, 8, 10})
    void tilesAddUpToTheFigures(int zoom) throws Exception {
        Counts figures = figures();
        Map<Status, Long> drawn = drawn(zoom, "level=1000");

        for (Status status : Status.values()) {
            assertThat(drawn.getOrDefault(status, 0L))
                    .as("%s at zoom %d", status, zoom)
                    .isEqualTo(figures.of(status, UnitKind.BUILDING));
        }
        assertThat(figures.total(UnitKind.BUILDING)).isEqualTo(BUILDINGS);
    }

    @Test
    void aFilteredMapAddsUpToTheFilteredFigures() throws Exception {
        assertThat(drawn(5, "status=connected"))
                .containsExactly(Map.entry(Status.CONNECTED, figures().of(Status.CONNECTED, UnitKind.BUILDING)));
        assertThat(drawn(5, "owner=N%C3%A4t%20%26%20Co").values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo((2 * BUILDINGS + 2) / 3);
    }

    @Test
    void theTableHoldsWhatIsInView() {
        assertThat(get("/map/table").body()).contains("4\u00a0000 byggnader i hela länet");
        assertThat(get("/map/table?bbox=-1e9,-1e9,1e9,1e9").body()).contains("4\u00a0000 byggnader i kartvyn");
        assertThat(get("/map/table?bbox=0,0,1,1").body()).contains("Ingen byggnad i kartvyn");
    }

    @Test
    void theListAndTheMapChooseTheSameBuildings() {
        for (String query :
                List.of("status=unserved", "q=b12", "municipality=2080&status=connected,unknown", "technology=fibre")) {
            assertThat(total("/map/table?" + query))
                    .as(query)
                    .isEqualTo(total("/buildings?" + query))
                    .isPositive();
        }
    }

    /** The first number before the word for buildings. */
    private int total(String path) {
        Matcher matcher =
                Pattern.compile("([0-9\u00a0]+) byggnad").matcher(get(path).body());
        assertThat(matcher.find()).as(path).isTrue();
        return Integer.parseInt(matcher.group(1).replace("\u00a0", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "/tiles/buildings/x/1/1.mvt, 400",
        "/tiles/buildings/-1/1/1.mvt, 400",
        "/tiles/buildings/99/1/1.mvt, 404",
        "/tiles/buildings/0/4/0.mvt, 404",
        "/tiles/buildings/0/99999999999/0.mvt, 400",
        "/tiles/nothing/0/0/0.mvt, 404",
        "/tiles/buildings/0/0/0.mvt?owner=nobody, 400",
        "/tiles/buildings/0/0/0.mvt?level=1e9, 400",
        "/tiles/base/14/0/0.mvt, 204"
    })
    void aWrongTileIsAnsweredInFewWords(String path, int status) {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body().length()).isLessThan(300);
    }

    @Test
    void aWrongParameterOfATileIsNamedAsOne() {
        assertThat(get("/tiles/buildings/0/0/0.mvt?level=1e9").body())
                .startsWith("parameter \"level\": \"1e9\" – ")
                .doesNotContain("column");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/map?owner=nobody; 400",
                "/map?as-of=yesterday; 400",
                "/map?as-of=-999999999-01-01; 400",
                "/map?as-of=%2B999999999-12-31; 400",
                "/map?building=99999; 404",
                "/map?area=municipality:9999; 404",
                "/map/table?bbox=1,2,3; 400",
                "/map/table?bbox=NaN,0,1,1; 400",
                "/map/buildings/99999; 404",
                "/map?area=municipality:2080&building=1; 200",
                "/map?lang=en; 200"
            })
    void aWrongQuestionIsAnsweredWithAPage(String path, int status) {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("</html>").doesNotContain("Exception");
    }

    @Test
    void aTileIsNotSentAgainToThoseWhoHaveIt() {
        TileCoordinate tile = TileGrid.getTile(505_000, 6_705_000, 6);
        String path = "/tiles/areas/6/" + tile.x() + "/" + tile.y() + ".mvt";
        HttpResponse<String> first = get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void theNetworkFollowsTheDay() throws Exception {
        assertThat(routes(TODAY)).isEqualTo(2);
        assertThat(routes(TODAY.minusYears(2))).isEqualTo(1);
        assertThat(routes(TODAY.minusYears(3))).isZero();
    }

    private int routes(LocalDate asOf) throws Exception {
        TileCoordinate tile = TileGrid.getTile(505_000, 6_705_000, 6);
        byte[] bytes = getBytes("/tiles/network/6/" + tile.x() + "/" + tile.y() + ".mvt?as-of=" + asOf);
        return VectorTile.Tile.parseFrom(bytes).getLayersList().stream()
                .filter(layer -> layer.getName().equals("route"))
                .mapToInt(VectorTile.Tile.Layer::getFeaturesCount)
                .sum();
    }

    /** A network with so many stretches, which takes the place of the one before. */
    private static void route(Workspace workspace, LocalDate asOf, int stretches) {
        NewDelivery network =
                NewDelivery.of(DeliveryKind.ROUTE, "Nät & Co", asOf, LONG_AGO, "nät.gpkg", "1".repeat(64));
        try (ImportTransaction routes = workspace.beginImport(network)) {
            for (int i = 0; i < stretches; i++) {
                routes.add(new NewRoute(
                        i + 1,
                        "r" + i,
                        null,
                        "Nät & Co",
                        null,
                        null,
                        new GeometryFactory().createLineString(new Coordinate[] {
                            new Coordinate(505_000 + 10 * i, 6_705_000), new Coordinate(505_000 + 10 * i, 6_705_100)
                        })));
            }
            routes.commit();
        }
    }

    private Counts figures() {
        try (Workspace workspace = Workspace.open(file)) {
            County county = workspace.loadCounty();
            DeliveryView view = county.viewAt(new Moment(TODAY, Instant.now()));
            StatusRulebook rules = Rulebooks.shipped().defaultStatus();
            Question question = new Question(1000, rules.defaultTechnologySet().id());
            return Figures.total(
                    county, county.registerAt(view), StatusEvaluator.evaluate(county, view, rules, question));
        }
    }

    private Map<Status, Long> drawn(int zoom, String query) throws Exception {
        TileCoordinate first = TileGrid.getTile(SQUARE.getMinX(), SQUARE.getMaxY(), zoom);
        TileCoordinate last = TileGrid.getTile(SQUARE.getMaxX(), SQUARE.getMinY(), zoom);
        Map<Status, Long> drawn = new EnumMap<>(Status.class);
        for (int x = first.x(); x <= last.x(); x++) {
            for (int y = first.y(); y <= last.y(); y++) {
                String path = "/tiles/buildings/" + zoom + "/" + x + "/" + y + ".mvt?" + query;
                URI uri = URI.create("http://127.0.0.1:" + port() + path);
                byte[] tile = client().send(
                                HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray())
                        .body();
                VectorTile.Tile.parseFrom(tile).getLayersList().forEach(layer -> count(layer, drawn));
            }
        }
        return drawn;
    }

    private static void count(VectorTile.Tile.Layer layer, Map<Status, Long> drawn) {
        for (VectorTile.Tile.Feature feature : layer.getFeaturesList()) {
            for (int i = 0; i < feature.getTagsCount(); i += 2) {
                String key = layer.getKeys(feature.getTags(i));
                VectorTile.Tile.Value value = layer.getValues(feature.getTags(i + 1));
                long number = value.hasIntValue()
                        ? value.getIntValue()
                        : value.hasUintValue() ? value.getUintValue() : value.getSintValue();
                if (layer.getName().equals(PointTiles.POINTS) && key.equals("class")) {
                    drawn.merge(Status.of((int) number), 1L, Long::sum);
                } else if (key.matches("c\\d")) {
                    drawn.merge(Status.of(key.charAt(1) - '0'), number, Long::sum);
                }
            }
        }
    }

    private static NewDelivery delivery(DeliveryKind kind) {
        return NewDelivery.of(kind, "Nät & Co", TODAY, LONG_AGO, "fil.csv", "0".repeat(64));
    }

    private static NewRegisterRecord building(int row, double eastM, double northM) {
        return new NewRegisterRecord(
                row,
                NewRegisterRecord.NEW_BUILDING,
                "b" + row,
                eastM,
                northM,
                null,
                null,
                null,
                null,
                1,
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
                state == ClaimState.NONE ? -1 : 1000,
                -1,
                "Nät & Co",
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
