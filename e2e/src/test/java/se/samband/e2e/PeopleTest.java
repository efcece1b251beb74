package se.samband.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.store.PostgresServer;

/**
 * A server for many people on PostgreSQL, as they meet it in their browsers. Every page that somebody comes to is looked at in both
 * languages, wide and narrow: axe, what is logged, what is asked for from elsewhere, width. Leaves a picture of each in {@code
 * target/pictures}.
 */
class PeopleTest {

    private static final Path PICTURES = Path.of("target/pictures");
    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/password\\?key=[\\w-]+");
    private static final String EVA = "eva@region.example";
    private static final String OLLE = "olle@kommun.example";
    private static final String PASSWORD = "fyra ord i rad";
    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final int HEIGHT = 900;

    /** More than any page here has. */
    private static final int MOST_STOPS = 80;

    @TempDir
    static Path folder;

    private static Program.Server server;
    private static Browser browser;
    private static String database;

    private final SoftAssertions soft = new SoftAssertions();

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(Browser.isInstalled(), "no Chromium at " + Browser.CHROMIUM + ": set SAMBAND_CHROMIUM");
        Files.createDirectories(PICTURES);
        database = PostgresServer.get().freshDatabase();
        run("copy", "--from", SampleWorkspace.file().toString(), "--to", database, "--purpose", "prov");
        run("--workspace", database, "init", "--county", "21");
        server = Program.Server.forPeople(
                folder, database, "--oidc-issuer", "http://127.0.0.1:1/nobody", "--oidc-client", "samband");
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
    void tell() {
        soft.assertAll();
    }

    private static String run(String... arguments) {
        Program.Result result = Program.run(folder, arguments);
        assertThat(result.exit()).as(result.out() + result.err()).isZero();
        return result.out();
    }

    @Test
    void theCoordinatorInvitesAnOfficerWhoSeesWhatTheyMayUntilSignedOut() {
        Page eva = window();
        come(eva, "/99/figures");
        assertThat(eva.url()).contains("/sign-in?to=");
        look(eva, "sign-in");
        signIn(eva, EVA, "fel lösenord igen");
        assertThat(eva.locator("[role=alert]").innerText()).isNotBlank();
        look(eva, "sign-in-wrong");

        eva.navigate(invited(EVA));
        look(eva, "password");
        choose(eva, "kort", "kort");
        assertThat(eva.locator("[role=alert]").innerText()).contains("12");
        look(eva, "password-short");
        choose(eva, PASSWORD, PASSWORD);
        look(eva, "coordinator-home");
        come(eva, "/99/people");
        look(eva, "people-first");

        // With the keyboard alone.
        type(eva, "#email", OLLE);
        type(eva, "#name", "Olle Kommunsson");
        type(eva, "#role", "kommunal");
        type(eva, "input[name=municipality]", " ");
        tabTo(eva, "main form:has(#role) .actions button");
        eva.keyboard().press("Enter");
        eva.waitForSelector(".notice.good");
        String link = link(eva.locator(".notice.good").innerText());
        look(eva, "people-invited");

        Page olle = window();
        olle.navigate(link);
        choose(olle, PASSWORD, PASSWORD);
        come(olle, "/99/");
        look(olle, "officer-home");
        assertThat(olle.locator("nav.menu-wide a[href$='/people']").count()).isZero();
        come(olle, "/99/people");
        look(olle, "officer-denied");
        come(olle, "/99/nowhere");
        look(olle, "officer-missing");
        come(olle, "/99/buildings");
        assertThat(olle.locator("main").innerText()).isNotBlank();
        look(olle, "officer-buildings");
        come(olle, "/99/me");
        olle.fill("[name=name]", "Kartprogrammet");
        olle.click("main form:has([name=token]) .actions button");
        look(olle, "me");
        come(olle, "/99/me");
        olle.fill("[name=name]", "Det jag skrev");

        come(eva, "/99/people");
        eva.click("button[aria-label*='" + OLLE + "'] >> text=överallt");
        olle.click("main form:has([name=token]) .actions button");
        assertThat(olle.locator("main").innerText()).contains("Det sparades inte", "Det jag skrev");
        look(olle, "form-lost-sv", WIDE);
        look(olle, "form-lost-sv-narrow", NARROW);
        olle.click("main a.button");
        assertThat(olle.url()).endsWith("/sign-in?to=%2F99%2Fme");
        olle.navigate(server.url() + "/99/buildings");
        assertThat(olle.url()).contains("/sign-in");

        come(eva, "/99/people/log");
        assertThat(eva.locator("main").innerText()).contains(OLLE, "Utloggad");
        look(eva, "people-log");
    }

    @Test
    void whoIsNotSignedInMeetsDoorsAndOpenPages() {
        Page anybody = window();
        come(anybody, "/");
        look(anybody, "stranger-regions");
        come(anybody, "/99/answer");
        look(anybody, "stranger-answer");
        come(anybody, "/99/open");
        look(anybody, "stranger-open");
        come(anybody, "/99/nowhere");
        look(anybody, "stranger-missing");
        come(anybody, "/password?key=old");
        look(anybody, "password-void");
        come(anybody, "/oauth2/authorization/samband");
        assertThat(anybody.url()).contains("/sign-in");
        look(anybody, "sign-in-no-service");
    }

    @Test
    void twoCoordinatorsWhoChangeTheSameThingSeeBoth() {
        Page eva = window();
        eva.navigate(invited("bo@region.example"));
        choose(eva, PASSWORD, PASSWORD);
        Page bo = eva.context().newPage();
        come(eva, "/99/deliveries/1?show=refused");
        come(bo, "/99/deliveries/1");
        reclassify(bo, "internal");
        reclassify(eva, "restricted");
        assertThat(eva.locator("main").innerText()).contains("intern", "begränsad", "bo@region.example");
        look(eva, "meanwhile");
        assertThat(eva.title()).isNotBlank();

        come(eva, "/99/deliveries/1?show=refused");
        come(bo, "/99/deliveries/1");
        reclassify(bo, "shared");
        reclassify(eva, "restricted");
        eva.click("main .actions a");
        assertThat(eva.url()).endsWith("/99/deliveries/1?show=refused");
        come(bo, "/99/audit");
        look(bo, "audit");
        come(bo, "/99/archive");
        look(bo, "archive");
        come(bo, "/99/audit/export?format=csv");
        assertThat(bo.url()).contains("/disclosure?file=");
        look(bo, "purpose");
    }

    private static void reclassify(Page page, String wanted) {
        page.locator("details:has(select[name=class]) summary").click();
        page.selectOption("select[name=class]", wanted);
        page.fill("[name=why]", "Prövat på nytt");
        page.click("form[action$='/class'] button");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** A link for the first password, as who runs the server makes it. */
    private static String invited(String email) {
        return link(run(
                "--workspace", database, "people", "--invite", email, "--county", "99", "--public-url", server.url()));
    }

    private static String link(String text) {
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group();
    }

    /** With the keyboard alone. */
    private static void signIn(Page page, String email, String password) {
        type(page, "#email", email);
        type(page, "#password", password);
        page.keyboard().press("Enter");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static void type(Page page, String selector, String text) {
        tabTo(page, selector);
        page.keyboard().type(text);
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < MOST_STOPS; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
        }
        throw new AssertionError("not reached by keyboard: " + selector + " on " + page.url());
    }

    private static void choose(Page page, String password, String again) {
        page.fill("#password", password);
        page.fill("#again", again);
        page.click("form:has(#again) button");
    }

    private static Page window() {
        return browser.window(WIDE, HEIGHT, ColorScheme.LIGHT, server);
    }

    private static Response come(Page page, String path) {
        return Objects.requireNonNull(page.navigate(server.url() + path));
    }

    /** The page as it stands, then narrow, then in English by its own link, and back again. */
    private void look(Page page, String name) {
        look(page, name + "-sv", WIDE);
        look(page, name + "-sv-narrow", NARROW);
        page.setViewportSize(WIDE, HEIGHT);
        page.click("nav.language a");
        soft.assertThat(page.getAttribute("html", "lang"))
                .as("language of " + name)
                .isEqualTo("en");
        look(page, name + "-en", WIDE);
        page.click("nav.language a");
        // An answer of 401 and above is an error to the browser's console.
        soft.assertThat(browser.takeComplaints().stream()
                        .filter(said -> !said.contains("the server responded with a status of 4")))
                .as("complaints of " + name)
                .isEmpty();
    }

    private void look(Page page, String name, int width) {
        page.setViewportSize(width, HEIGHT);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("people-" + name + ".png"))
                .setFullPage(true));
        soft.assertThat(Browser.axe(page)).as("axe on " + name).isEmpty();
        soft.assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("width of " + name)
                .isLessThanOrEqualTo(width);
        ViewportSize size = page.viewportSize();
        assertThat(size.width).isEqualTo(width);
    }
}
