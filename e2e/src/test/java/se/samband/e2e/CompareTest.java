package se.samband.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The comparison of two collections: figures, map and list of the same changes. */
class CompareTest extends WindowTest {

    private static final String SIDES = "a=2023&b=2024&unit=building";
    private static final String MAP = ".change-map .minimap";

    /** Padding of the map around what it shows, as in minimap.js: sides, top and bottom. */
    private static final int SIDE_PX = 12;

    private static final int TOP_PX = 12;
    private static final int BOTTOM_PX = 24;

    private static final Pattern BUILDING = Pattern.compile("/buildings/\\d+$");
    private static final int MOST_CLICKS = 6;

    @Test
    void listAndLegendOfACauseCountAsManyAsTheFigures() {
        Page page = open("/compare?" + SIDES);
        List<Locator> touched = page.locator(".compare-table tr.touched td.num").all();
        List<String> causes = List.of("correction", "network", "time", "rulebook", "register", "identity");
        assertThat(touched).hasSize(causes.size());
        List<Integer> figures = touched.stream().map(WindowTest::number).toList();
        assertThat(figures.get(causes.indexOf("network"))).isPositive();
        for (String cause : causes) {
            int figure = figures.get(causes.indexOf(cause));
            // A household more in a building is a change of the register that no building is counted for.
            if (figure > 0 && !cause.equals("register")) {
                page.navigate(server().url() + "/compare?" + SIDES + "&class=" + cause);
                assertThat(listed(page)).as(cause).isEqualTo(figure);
                assertThat(legend(page)).as(cause).isEqualTo(figure);
            }
        }
    }

    @Test
    void aClickOnAChangedBuildingLeadsToItsPage() {
        Page page = open("/compare?" + SIDES + "&class=network");
        Set<String> changed = changed("class=network");
        drawn(page, MAP);
        String fid = changed.iterator().next();
        double[] offset = offset(page, fid);
        openBuilding(page, offset[0], offset[1]);

        // From afar it may be the neighbour, but never one that has not changed.
        assertThat(changed).contains(page.url().replaceAll(".*/", ""));
    }

    /** Clicks on the spot, closer and closer as long as the map shows a crowded square there. */
    private static void openBuilding(Page page, double right, double below) {
        for (int clicks = 0; clicks < MOST_CLICKS && !showsBuilding(page); clicks++) {
            drawn(page, MAP);
            String scale = scale(page);
            click(page, MAP, clicks == 0 ? right : 0, clicks == 0 ? below : 0);
            page.waitForCondition(() -> showsBuilding(page) || !scale(page).equals(scale));
        }
        page.waitForURL(BUILDING);
    }

    private static boolean showsBuilding(Page page) {
        return BUILDING.matcher(page.url()).find();
    }

    private static String scale(Page page) {
        return page.locator(".ol-scale-line-inner").first().textContent();
    }

    /** Where the map shows a building, in pixels right of and below its middle. */
    private static double[] offset(Page page, String fid) {
        String[] point = server().get("/buildings/" + fid)
                .body()
                .replaceAll("(?s).*data-point=\"([^\"]+)\".*", "$1")
                .split(",");
        Locator map = page.locator(MAP);
        double[] box = Arrays.stream(map.getAttribute("data-box").split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
        double widthPx = ((Number) map.evaluate("map => map.clientWidth")).doubleValue();
        double heightPx = ((Number) map.evaluate("map => map.clientHeight")).doubleValue();
        double metresPerPx = Math.max(
                (box[2] - box[0]) / (widthPx - 2 * SIDE_PX), (box[3] - box[1]) / (heightPx - TOP_PX - BOTTOM_PX));
        double east = Double.parseDouble(point[0]) - (box[0] + box[2]) / 2;
        double north = Double.parseDouble(point[1]) - (box[1] + box[3]) / 2;
        return new double[] {east / metresPerPx, -north / metresPerPx + (TOP_PX - BOTTOM_PX) / 2.0};
    }

    /** Numbers of the changed buildings, from the file of the list. */
    private static Set<String> changed(String filter) {
        return server().get("/compare/export?what=buildings&format=csv&" + SIDES + "&" + filter)
                .body()
                .lines()
                .skip(1)
                .map(row -> row.split(";")[0])
                .collect(Collectors.toSet());
    }

    private static int listed(Page page) {
        String rows = page.locator("section[aria-labelledby=changes] .pagination span")
                .textContent();
        return Integer.parseInt(rows.replaceAll("[\\s\\u00a0]+(?=\\d{3})", "").replaceAll(".*\\D(\\d+)$", "$1"));
    }

    private static int legend(Page page) {
        return page.locator(".change-map .legend strong").all().stream()
                .mapToInt(WindowTest::number)
                .sum();
    }
}
