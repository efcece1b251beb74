package se.samband.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samband.app.web.WebTest;
import se.samband.core.area.AreaKind;
import se.samband.core.building.UnitKind;
import se.samband.core.county.County;
import se.samband.core.diff.ChangeClass;
import se.samband.core.diff.Diff;
import se.samband.core.diff.DiffTable;
import se.samband.core.diff.Side;
import se.samband.core.rules.Rulebooks;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Question;
import se.samband.core.status.Status;
import se.samband.geo.tile.PointTiles;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;

class ComparePageTest extends WebTest {

    private static final int FIRST_NUMBER = 4;

    /** Column and row of the tile at zoom 0 that holds the sample county. */
    private static final String WHOLE_COUNTY = "1/1";

    @TempDir
    static Path shared;

    static Path sample;

    @TempDir
    Path folder;

    @BeforeAll
    static void aSampleCounty() throws IOException {
        sample = SampleWorkspace.make(shared);
    }

    @Test
    void aSideBeforeTheFirstRegisterSaysSo() {
        serve(sample);

        assertThat(get("/compare?a=2010-01-01&b=2025").body()).contains("Inget register gäller den dagen");
        assertThat(get("/compare?a=2024&b=2025").body()).doesNotContain("Inget register gäller den dagen");
    }

    @ParameterizedTest
    @CsvSource({"2023,2024,household", "2024,2025,building", "2023-10-01,2026-06-01,workplace"})
    void pageExportAndDiffAgreeAndAddUp(String a, String b, String unitCode) {
        serve(sample);
        String query = "?a=" + a + "&b=" + b + "&unit=" + unitCode;
        UnitKind unit = UnitKind.valueOf(unitCode.toUpperCase(Locale.ROOT));
        Map<String, long[]> exported = exported(get("/compare/export" + query).body());
        String page = get("/compare" + query).body();

        try (Workspace workspace = Workspace.open(sample)) {
            County county = workspace.loadCounty();
            StatusRulebook rules = Rulebooks.shipped().defaultStatus();
            Sides sides = new Sides(county.deliveries(), List.of(), Instant.now());
            Diff diff = Diff.between(
                    county,
                    new Side(sides.get(a).moment(), rules),
                    new Side(sides.get(b).moment(), rules),
                    new Question(
                            rules.levelsMbit().getFirst(),
                            rules.defaultTechnologySet().id()));
            DiffTable table = diff.table(AreaKind.COUNTY);
            for (Status status : Status.values()) {
                long[] line = exported.get(status.label().sv());
                long expected = diff.totalA().of(status, unit);
                assertThat(line[0]).as("A %s", status).isEqualTo(expected);
                for (ChangeClass changeClass : ChangeClass.values()) {
                    expected += table.total().net(changeClass, status, unit);
                }
                assertThat(diff.totalB().of(status, unit)).as("B %s", status).isEqualTo(expected);
                assertThat(line[line.length - 1]).isEqualTo(expected);
                assertThat(shown(page, status)).as("page %s", status).containsExactly(line);
            }
            assertThat(diff.changed().count()).isPositive();
        }
    }

    @Test
    void everyChangedBuildingIsInTheListOnce() {
        serve(sample);
        Set<String> seen = new HashSet<>();
        for (String row :
                get("/compare/export?a=2023&b=2024&what=buildings").body().split("\r\n")) {
            seen.add(row.split(";")[0]);
        }
        Matcher told = Pattern.compile("(\\d+) byggnader skiljer sig")
                .matcher(get("/compare?a=2023&b=2024").body());

        assertThat(told.find()).isTrue();
        assertThat(seen).hasSize(Integer.parseInt(told.group(1)) + 1);
    }

    @Test
    void mapLegendAndListCountTheSameBuildings() throws Exception {
        serve(sample);
        for (String filter : List.of("", "&class=network", "&class=register", "&municipality=9901")) {
            String page = get("/compare?a=2023&b=2024" + filter).body();
            long listed = number(page, "Rad 1–\\d+ av ([0-9\u00a0]+)");
            long legend = Pattern.compile("data-count=\"(\\d+)\"")
                    .matcher(page)
                    .results()
                    .mapToLong(count -> Long.parseLong(count.group(1)))
                    .sum();
            assertThat(legend).as("legend %s", filter).isEqualTo(listed);
            byte[] tile = getBytes("/tiles/changes/0/" + WHOLE_COUNTY + ".mvt?a=2023&b=2024" + filter);
            assertThat(drawn(tile)).as("map %s", filter).isEqualTo(listed);
        }
    }

    @Test
    void aWrongTileOfChangesIsAnsweredInFewWords() {
        serve(sample);

        assertThat(get("/tiles/changes/0/" + WHOLE_COUNTY + ".mvt?a=nobody").statusCode())
                .isEqualTo(400);
        assertThat(get("/tiles/changes/0/9/9.mvt?a=2023&b=2024").statusCode()).isEqualTo(404);
    }

    @Test
    void theClassOfWhatIsComparedIsOnPageAndFile() {
        serve(sample);

        assertThat(get("/compare?a=2023&b=2024").body()).contains("<strong>intern region</strong>");
        assertThat(get("/compare/export?a=2023&b=2024").body().lines().skip(1))
                .allMatch(row -> row.contains(";intern region;"));
    }

    private static long number(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return Long.parseLong(matcher.group(1).replace("\u00a0", ""));
    }

    /** Buildings of a tile, those that stand alone and those counted in squares. */
    private static long drawn(byte[] tile) throws IOException {
        long buildings = 0;
        for (VectorTile.Tile.Layer layer : VectorTile.Tile.parseFrom(tile).getLayersList()) {
            for (VectorTile.Tile.Feature feature : layer.getFeaturesList()) {
                buildings += layer.getName().equals(PointTiles.POINTS) ? 1 : count(layer, feature);
            }
        }
        return buildings;
    }

    private static long count(VectorTile.Tile.Layer layer, VectorTile.Tile.Feature feature) {
        for (int i = 0; i < feature.getTagsCount(); i += 2) {
            if (layer.getKeys(feature.getTags(i)).equals("count")) {
                VectorTile.Tile.Value value = layer.getValues(feature.getTags(i + 1));
                // The format has three kinds of whole numbers; those not used are 0.
                return value.getIntValue() + value.getUintValue() + value.getSintValue();
            }
        }
        throw new AssertionError("a square without its number");
    }

    @Test
    void aCorrectionIsNotTakenForBuiltNetwork() {
        serve(sample);

        String corrected = get("/compare/export?a=2023&b=2024&what=buildings&class=correction")
                .body();

        assertThat(corrected.lines().skip(1)).isNotEmpty().allMatch(row -> row.contains(";"));
        assertThat(get("/compare/export?a=2023&b=2023&what=buildings").body().lines())
                .hasSize(1);
    }

    @Test
    void theLastTwoCollectionsAreComparedByThemselves() {
        serve(sample);

        assertThat(get("/compare").body()).contains("A: Insamling 2024", "B: Insamling 2025");
        assertThat(get("/compare?lang=en").body()).contains("A: Collection 2024", "What do the causes mean?");
    }

    @Test
    void aDayTypedBesideTheChoiceStandsInsteadOfIt() {
        serve(sample);

        assertThat(get("/compare?a=2024&a-day=2023-10-01&a-known=2024-01-01&b=2025")
                        .body())
                .contains("A: 2023-10-01, känt 2024-01-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=2019",
                "a=2024-13-01",
                "b=x@y",
                "class=none",
                "from=blue",
                "level=fast",
                "unit=hus",
                "show=x",
                "municipality=0000",
                "rules-a=x",
                "technologies=x",
                "a-day=igår"
            })
    void whatMakesNoSenseIsToldWithWhatDoes(String query) {
        serve(sample);

        HttpResponse<String> answer = get("/compare?" + query.replace("å", "%C3%A5"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("class=\"notice bad\"");
    }

    @Test
    void aMomentIsSavedComparedAndForgotten() {
        serve(sample);
        String name = "Före & efter";

        assertThat(post("/compare/snapshots", Map.of("name", name)).statusCode())
                .isEqualTo(302);
        String asked = "/compare?a=2023&b=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        assertThat(get(asked).body()).contains("B: Före &amp; efter");
        assertThat(post("/compare/snapshots", Map.of("name", name)).statusCode())
                .isEqualTo(400);
        assertThat(post("/compare/snapshots", Map.of("name", "2024")).statusCode())
                .isEqualTo(400);
        assertThat(submit("/compare", "/compare/snapshots/delete", Map.of("name", name))
                        .statusCode())
                .isEqualTo(302);
        assertThat(get(asked).statusCode()).isEqualTo(400);
        assertThat(post(
                                "/compare/snapshots/delete",
                                Map.of("name", name, "shown." + name, "2024-01-01, 2024-01-01T00:00:00Z"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void withoutTwoCollectionsThePageTellsWhatToDo() {
        Path empty = folder.resolve("w.gpkg");
        Workspace.create(empty, new NewWorkspace("20", "Dalarnas län", false)).close();
        serve(empty);

        assertThat(get("/compare").body()).contains("inga insamlingar", "/deliveries/new", "name=\"a-day\"");
        assertThat(get("/compare/export").statusCode()).isEqualTo(400);
    }

    /** A, each cause, B by status, added up over the municipalities. */
    @Test
    void aFileIsCalledWhatItIs() {
        serve(sample);
        String days = "?a=2023-10-01&b=2024-10-01";

        assertThat(fileName("/compare/export" + days))
                .isEqualTo("jamforelse-pahittade-lan-2023-10-01-2024-10-01-pahittat-intern.csv");
        assertThat(fileName("/compare/export" + days + "&what=buildings&format=xlsx&lang=en"))
                .isEqualTo("changed-buildings-pahittade-lan-2023-10-01-2024-10-01-invented-internal.xlsx");
    }

    private static Map<String, long[]> exported(String csv) {
        Map<String, long[]> sums = new HashMap<>();
        csv.lines().skip(1).map(row -> row.split(";")).forEach(cells -> {
            long[] sum = sums.computeIfAbsent(cells[2], status -> new long[cells.length - FIRST_NUMBER]);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += Long.parseLong(cells[i + FIRST_NUMBER]);
            }
            long adds = 0;
            for (int i = FIRST_NUMBER; i < cells.length - 1; i++) {
                adds += Long.parseLong(cells[i]);
            }
            assertThat(adds).as("%s %s", cells[1], cells[2]).isEqualTo(Long.parseLong(cells[cells.length - 1]));
        });
        return sums;
    }

    /** The numbers of a status' row in the table of all statuses. */
    private static long[] shown(String page, Status status) {
        int row = page.indexOf("chip-mark " + status.code(), page.indexOf("compare-table"));
        List<Long> numbers = new ArrayList<>();
        Matcher cell = Pattern.compile("<td class=\"num[^\"]*\">([^<]*)</td>")
                .matcher(page.substring(row, page.indexOf("</tr>", row)));
        while (cell.find()) {
            numbers.add(Long.parseLong(
                    cell.group(1).replaceAll("[\\s\\u00a0+]|&nbsp;", "").replace('−', '-')));
        }
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }
}
