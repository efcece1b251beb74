package se.samband.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real, headless Chromium. */
final class Browser implements AutoCloseable {

    static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("SAMBAND_CHROMIUM", "/usr/bin/chromium"));
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Playwright playwright) {
        this.playwright = playwright;
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    static boolean isInstalled() {
        return Files.isExecutable(CHROMIUM);
    }

    static Browser start() {
        return new Browser(Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    }

    /** A fresh window. What it logs as an error, and what it asks for from elsewhere, are complaints. */
    Page window(int width, int height, ColorScheme colours, Program.Server server) {
        String ownUrl = server.url();
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(colours)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        Cookie entered = server.cookie();
        if (entered != null) {
            context.addCookies(List.of(
                    new Cookie(entered.name, entered.value).setUrl(ownUrl).setHttpOnly(true)));
        }
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + " logs: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + " throws: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(ownUrl)
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("blob:")) {
                complaints.add(page.url() + " asks for " + request.url());
            }
        });
        return page;
    }

    /** Errors logged, exceptions thrown and foreign resources asked for since the last call. */
    List<String> takeComplaints() {
        List<String> taken = List.copyOf(complaints);
        complaints.clear();
        return taken;
    }

    /** What axe finds wrong with the page as it stands. */
    static List<String> axe(Page page) {
        List<String> findings = new ArrayList<>();
        for (Rule rule : new AxeBuilder(page).withTags(WCAG).analyze().getViolations()) {
            rule.getNodes()
                    .forEach(node -> findings.add(rule.getId() + ": " + rule.getHelp() + " – " + node.getHtml()));
        }
        return findings;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
