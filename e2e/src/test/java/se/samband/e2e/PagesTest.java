package se.samband.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page, in Swedish and English, wide and narrow, light and dark: nothing for axe to find, nothing logged, nothing asked for
 * from elsewhere, nothing wider than the screen. Leaves a picture of each in {@code target/pictures}.
 */
class PagesTest {

    private static final Path PICTURES = Path.of("target/pictures");
    private static Program.Server server;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(Browser.isInstalled(), "no Chromium at " + Browser.CHROMIUM + ": set SAMBAND_CHROMIUM");
        Files.createDirectories(PICTURES);
        Path workspace = SampleWorkspace.file();
        server = Program.Server.start(workspace.getParent(), workspace);
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            server.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "home, /",
        "figures, /figures",
        "map, /map",
        "buildings, /buildings",
        "building, /buildings/1",
        "deliveries, /deliveries",
        "delivery, /deliveries/1",
        "import, /deliveries/new",
        "compare, /compare",
        "rules, /rules",
        "answer, /answer",
        "answer-one, /answer/1",
        "open, /open",
        "open-map, /open/map",
        "api, /api",
        "catalogue, /settings/catalogue",
        "help, /help",
        "words, /help/words",
        "accessibility, /help/accessibility",
        "about, /help/about",
        "audit, /audit",
        "archive, /archive",
        "purpose, /disclosure",
    })
    void isWholeForEverybody(String name, String path) {
        SoftAssertions soft = new SoftAssertions();
        visit(soft, name + "-sv", path + "?lang=sv", 1280, ColorScheme.LIGHT);
        visit(soft, name + "-sv-390", path + "?lang=sv", 390, ColorScheme.LIGHT);
        visit(soft, name + "-en-dark", path + "?lang=en", 1280, ColorScheme.DARK);
        soft.assertAll();
    }

    private static void visit(SoftAssertions soft, String picture, String path, int width, ColorScheme colours) {
        Page page = browser.window(width, 900, colours, server);
        try {
            soft.assertThat(page.navigate(server.url() + path).status())
                    .as(path)
                    .isEqualTo(200);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(picture + ".png"))
                    .setFullPage(true));
            soft.assertThat(Browser.axe(page)).as("axe on " + picture).isEmpty();
            soft.assertThat(browser.takeComplaints())
                    .as("complaints of " + picture)
                    .isEmpty();
            soft.assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                    .as("width of " + picture)
                    .isLessThanOrEqualTo(width);
        } finally {
            page.context().close();
        }
    }
}
