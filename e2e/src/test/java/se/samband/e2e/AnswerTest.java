package se.samband.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The answer to the public: by an address, by a click, and never more than may be told. */
class AnswerTest extends WindowTest {

    private static final String MAP = ".minimap.pick";

    /** Metres for each pixel where the map looks at one building, as in minimap.js. */
    private static final double METRES_PER_PX = 1.25;

    private static final int NEAR_M = 100;
    private static final int BUILDINGS_ASKED = 40;

    @Test
    void anAddressLeadsToItsAnswer() {
        Page page = open("/buildings/1");
        String address = page.locator("h1").textContent();
        page.navigate(server().url() + "/answer");
        page.locator("#q").fill(address.toLowerCase());
        page.keyboard().press("Enter");
        page.locator(".hits a").first().click();
        page.waitForURL(Pattern.compile("/answer/\\d+$"));

        assertThat(page.locator("h1").textContent()).startsWith(address);
        assertThat(page.locator(".in-short").textContent()).isNotBlank();
    }

    @Test
    void aClickOnTheMapLeadsToTheAnswerOfThatBuilding() {
        String[] here = point(1);
        double east = Double.parseDouble(here[0]);
        double north = Double.parseDouble(here[1]);
        String box = (east - NEAR_M) + "," + (north - NEAR_M) + "," + (east + NEAR_M) + "," + (north + NEAR_M);
        MatchResult neighbour = Pattern.compile("data-fid=\"(\\d+)\" data-point=\"([^\"]+)\"")
                .matcher(server().get("/map/table?bbox=" + box).body())
                .results()
                .filter(row -> !row.group(1).equals("1"))
                .findFirst()
                .orElseThrow();
        String[] there = neighbour.group(2).split(",");
        Page page = open("/answer/1");
        drawn(page, MAP);

        click(
                page,
                MAP,
                (Double.parseDouble(there[0]) - east) / METRES_PER_PX,
                (north - Double.parseDouble(there[1])) / METRES_PER_PX);
        page.waitForURL("**/answer/" + neighbour.group(1));
        assertThat(page.locator(".in-short").count()).isEqualTo(1);
    }

    @Test
    void aPointFarFromEveryBuildingLeadsBackToTheSearch() {
        HttpResponse<String> answer = server().get("/answer?e=0&n=0");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("id=\"q\"", "100 meter");
    }

    @Test
    void nothingThatIsNotForEverybodyIsToldOrFetched() {
        List<String> asked = new ArrayList<>();
        Page page = open("/map");
        List<String> owners = page.locator("select[name=owner] option").all().stream()
                .map(Locator::textContent)
                .skip(1)
                .toList();
        assertThat(owners).isNotEmpty();
        page.navigate("about:blank");
        page.onRequest((Request request) -> asked.add(URI.create(request.url()).getPath()));
        page.navigate(server().url() + "/answer/1");
        drawn(page, MAP);

        assertThat(asked).isNotEmpty().allMatch(path -> path.matches("/(answer|assets|lib)/.*"));
        assertThat(server().get("/answer/tiles/network/5/50/50.mvt").statusCode())
                .isEqualTo(404);
        for (int fid = 1; fid <= BUILDINGS_ASKED; fid++) {
            assertThat(server().get("/answer/" + fid).body())
                    .as("answer %d", fid)
                    .doesNotContain(owners);
        }
    }

    private static String[] point(int fid) {
        return server().get("/buildings/" + fid)
                .body()
                .replaceAll("(?s).*data-point=\"([^\"]+)\".*", "$1")
                .split(",");
    }
}
