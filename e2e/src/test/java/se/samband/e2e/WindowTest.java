package se.samband.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** For tests that drive the sample county in one browser window after another. Whatever a page complains of fails the test. */
abstract class WindowTest {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;

    private static Program.Server server;
    private static Browser browser;
    private Page window;

    @BeforeAll
    static void start() {
        assumeTrue(Browser.isInstalled(), "no Chromium at " + Browser.CHROMIUM + ": set SAMBAND_CHROMIUM");
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

    @AfterEach
    void closeWindow() {
        if (window != null) {
            window.context().close();
            assertThat(browser.takeComplaints()).isEmpty();
        }
    }

    static Program.Server server() {
        return server;
    }

    /** A page in a fresh window. */
    Page open(String path) {
        window = browser.window(WIDTH, HEIGHT, ColorScheme.LIGHT, server);
        window.navigate(server.url() + path);
        return window;
    }

    /** Waits until a map has drawn all its tiles. */
    static void drawn(Page page, String map) {
        page.locator(map + "[aria-busy=false]").waitFor();
    }

    /** Clicks on a map, so many pixels right of its middle and so many below. */
    static void click(Page page, String map, double right, double below) {
        Locator element = page.locator(map);
        element.scrollIntoViewIfNeeded();
        BoundingBox box = element.boundingBox();
        page.mouse().click(box.x + box.width / 2 + right, box.y + box.height / 2 + below);
    }

    /** The first number in the text, whatever parts its digits. */
    static int number(Locator element) {
        String digits = element.textContent()
                .strip()
                .replaceAll("[\\s\\u00a0]+(?=\\d)", "")
                .replaceAll("^\\D*(\\d+).*$", "$1");
        return Integer.parseInt(digits);
    }
}
