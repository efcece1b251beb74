package se.samband.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The map page: what is drawn, what is clicked, and the table that says the same. */
class MapTest extends WindowTest {

    private static final int MOST_STOPS = 120;

    @Test
    void aClickOnADrawnBuildingLeadsToItsPage() {
        Page page = open("/map");
        drawn(page, "#map");
        Locator row = page.locator("#map-table tbody tr").first();
        String address = row.locator("th a").textContent();
        row.locator("a.map-show").click();
        assertThat(page.locator(".map-card-title").textContent()).isEqualTo(address);
        page.locator(".map-card-close").click();
        assertThat(page.locator(".map-card-title").count()).isZero();

        // The building that the row showed now lies in the middle of the map.
        drawn(page, "#map");
        click(page, "#map", 0, 0);
        page.locator(".map-card-title").waitFor();
        assertThat(page.locator(".map-card-title").textContent()).isEqualTo(address);
        page.locator(".map-card a").click();
        page.waitForURL(Pattern.compile("/buildings/\\d+$"));
        assertThat(page.locator("h1").textContent()).isEqualTo(address);
    }

    @Test
    void theFilterOnStatusHoldsForMapAndTable() {
        Page page = open("/map");
        int unserved = number(page.locator("#map-table .legend li:has(.chip-mark.unserved) strong"));
        for (Locator box : page.locator("input[name=status]").all()) {
            if (!box.getAttribute("value").equals("unserved")) {
                box.uncheck();
            }
        }
        page.waitForResponse(
                answer -> answer.url().contains("/tiles/buildings/")
                        && answer.url().contains("status=unserved"),
                () -> page.locator(".map-form button").click());

        assertThat(page.locator("#map-table .legend li").count()).isEqualTo(1);
        assertThat(number(page.locator("#map-table .legend strong"))).isEqualTo(unserved);
        assertThat(page.locator("#map-table tbody .chip-mark:not(.unserved)").count())
                .isZero();
    }

    @Test
    void whoMovesTheMapMovesTheTable() {
        Page page = open("/map");
        drawn(page, "#map");
        int before = total(page);
        page.locator("#map").focus();
        for (int zoom = 0; zoom < 3; zoom++) {
            page.keyboard().press("+");
            drawn(page, "#map");
        }
        page.waitForCondition(() -> total(page) < before);
        assertThat(page.locator("#map-table [role=status]").textContent()).contains("i kartvyn");
        assertThat(page.url()).contains("z=");
    }

    @Test
    void theTableLeadsToABuildingByKeyboardAlone() {
        Page page = open("/map");
        drawn(page, "#map");
        page.locator("#map").focus();
        for (int stop = 0; stop < MOST_STOPS && !isFocused(page, "#map-table tbody th a"); stop++) {
            page.keyboard().press("Tab");
        }
        assertThat(isFocused(page, "#map-table tbody th a")).isTrue();
        String address = page.locator(":focus").textContent();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/buildings/\\d+$"));
        assertThat(page.locator("h1").textContent()).isEqualTo(address);
    }

    private static boolean isFocused(Page page, String selector) {
        return (Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    private static int total(Page page) {
        return number(page.locator("#map-table [role=status]"));
    }
}
