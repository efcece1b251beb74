package se.samband.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The user guide's story, done by hand: an association sends its list, two rows are wrong, a building turns, the list is
 * withdrawn, the building turns back. Takes the guide's pictures, into {@code target/guide} or where {@code samband.pictures} says.
 */
class GuideTest {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 860;
    private static final int GOOD_ROWS = 12;
    private static final Path PICTURES = Path.of(System.getProperty("samband.pictures", "target/guide"));

    @TempDir
    private Path folder;

    private String lang = "sv";
    private Page page;
    private Program.Server server;

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void aListComesInTurnsBuildingsAndCanBeTakenBack(String language) throws IOException {
        assumeTrue(Browser.isInstalled(), "no Chromium at " + Browser.CHROMIUM + ": set SAMBAND_CHROMIUM");
        lang = language;
        Path workspace = SampleWorkspace.copyTo(folder);
        try (Program.Server serving = Program.Server.start(folder, workspace);
                Browser browser = Browser.start()) {
            server = serving;
            page = browser.window(WIDTH, HEIGHT, ColorScheme.LIGHT, serving);
            List<String[]> unknown = unknownBuildings();
            String building = "/buildings/" + unknown.getFirst()[0];

            open("/");
            picture("start");
            open("/figures");
            picture("figures");
            open(building);
            assertThat(statusLetter()).isEqualTo("unknown");
            picture("unknown");

            upload(filing(unknown));
            String delivery = importIt();
            refusedRowsComeBackAsAFile();

            open(building);
            assertThat(statusLetter()).isEqualTo("connected");
            assertThat(page.locator("a[href*='" + delivery + "?row=2']").count())
                    .as("the trace leads to the row")
                    .isPositive();
            picture("why");

            open("/map");
            page.waitForFunction("() => document.querySelector('canvas') !== null");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            picture("map");
            open("/compare");
            picture("compare", "h2");
            open("/answer/" + unknown.getFirst()[0]);
            picture("answer");

            withdraw(delivery);
            open(building);
            assertThat(statusLetter()).isEqualTo("unknown");
            assertThat(browser.takeComplaints()).isEmpty();
        }
    }

    /** Lines of the list of buildings that nobody has said anything definite about. */
    private List<String[]> unknownBuildings() {
        String csv = server.get("/buildings/export?status=unknown&format=csv").body();
        List<String[]> lines = csv.lines().skip(1).map(line -> line.split(";")).toList();
        assertThat(lines).hasSizeGreaterThan(GOOD_ROWS + 3);
        return lines;
    }

    /** As an association would send it: good rows, one with a word of their own, one that says nothing, one with a speed that is none. */
    private Path filing(List<String[]> unknown) throws IOException {
        List<String> lines = new ArrayList<>(List.of("Byggnads-id;Adress;Status;Teknik;Hastighet Mbit/s"));
        for (String[] building : unknown.subList(0, GOOD_ROWS)) {
            lines.add(String.join(";", building[1], building[2], "ansluten", "fiber", "1000"));
        }
        String[] own = unknown.get(GOOD_ROWS);
        lines.add(String.join(";", own[1], own[2], "ja", "fiber", "1000"));
        String[] vague = unknown.get(GOOD_ROWS + 1);
        lines.add(String.join(";", vague[1], vague[2], "kanske", "fiber", "1000"));
        String[] fast = unknown.get(GOOD_ROWS + 2);
        lines.add(String.join(";", fast[1], fast[2], "ansluten", "fiber", "snabbt"));
        return Files.write(folder.resolve("byanatet_viken.csv"), lines, StandardCharsets.UTF_8);
    }

    private void upload(Path file) {
        open("/deliveries/new");
        page.setInputFiles("#file", file);
        page.selectOption("[name=kind]", "filing");
        page.fill("[name=publisher]", "Byanätet Viken (påhittat)");
        page.fill("[name=as-of]", "2025-10-01");
        page.fill("[name=collection]", "2025");
        picture("upload");
        page.click("main form .actions button");
        page.waitForURL("**/columns");
        picture("columns");
        page.click("form[action$='/columns'] .actions button");
        finishJob();
        page.waitForURL("**/checked");
        assertThat(rowsTakenRefusedLeft()).containsExactly(GOOD_ROWS, 3, 0);
        page.selectOption("select[name='word.state.ja']", "connected");
        picture("checked");
        page.click("form[action$='/words'] button");
        finishJob();
        page.waitForURL("**/checked");
        assertThat(rowsTakenRefusedLeft()).containsExactly(GOOD_ROWS + 1, 2, 0);
    }

    /** Path of the delivery that came of it. */
    private String importIt() {
        page.click("form[action$='/import'] button");
        finishJob();
        page.waitForURL("**/deliveries/*");
        String path = page.url().substring(server.url().length());
        open(path.replaceAll("[?#].*", "") + "?show=refused");
        assertThat(page.locator("main").innerText()).contains("kanske", "snabbt");
        picture("refused");
        return path.replaceAll("[?#].*", "");
    }

    private List<Integer> rowsTakenRefusedLeft() {
        return page.locator(".card .figure").allInnerTexts().stream()
                .map(Integer::valueOf)
                .toList();
    }

    private void refusedRowsComeBackAsAFile() throws IOException {
        page.locator("a[href$='/refused']").first().click();
        page.fill("[name=purpose]", "Rättning hos avsändaren / Mending by the sender");
        picture("purpose");
        page.click("main form .actions button");
        Download download = page.waitForDownload(page.locator("main .actions a.button")::click);
        List<String> lines = Files.readString(download.path()).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).contains("Byggnads-id", "Status");
        assertThat(lines.get(1)).contains("kanske");
    }

    private void withdraw(String delivery) {
        open(delivery + "/withdraw");
        page.fill("[name=why]", "Fel lista / Wrong list");
        picture("withdraw");
        page.click("main form .actions button");
        page.waitForURL("**" + delivery + "**");
    }

    /** A job that is done at once leads straight on; a longer one ends with a button that does. */
    private void finishJob() {
        page.waitForFunction(
                "() => !location.pathname.startsWith('/jobs/') || document.querySelector('.notice.good .button')");
        if (page.url().contains("/jobs/")) {
            page.click(".notice.good .button");
        }
    }

    private String statusLetter() {
        return page.locator(".verdict")
                .getAttribute("class")
                .replace("verdict", "")
                .strip();
    }

    private void open(String path) {
        String asked = server.url() + path + (path.contains("?") ? "&" : "?") + "lang=" + lang;
        assertThat(page.navigate(asked).status()).as(path).isEqualTo(200);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private void picture(String name) {
        picture(name, "body");
    }

    /** @param from what is to stand at the top of the picture */
    private void picture(String name, String from) {
        assertThat(Browser.axe(page)).as("axe on " + name).isEmpty();
        page.evaluate(
                "from => { document.activeElement.blur(); document.querySelector(from).scrollIntoView(); }", from);
        page.screenshot(
                new Page.ScreenshotOptions().setPath(PICTURES.resolve(lang).resolve(name + ".png")));
    }
}
