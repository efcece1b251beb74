package se.samband.app.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.deliveries.TwoHouses;
import se.samband.app.web.WebTest;
import se.samband.store.Workspace;
import se.samband.store.query.AuditQuery;
import se.samband.store.query.Page;
import se.samband.store.row.AuditFacts;
import se.samband.store.row.StoredAuditEntry;

/** What leaves by the browser: the purpose is asked for once a day, and each file is in the log. */
class DownloadsTest extends WebTest {

    private static final String LIST = "/buildings/export?format=csv";
    private static final String NOBODY = "lang=sv";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void start() throws IOException {
        file = TwoHouses.make(folder);
        serve(file);
    }

    @Test
    void whoHasNotSaidWhyIsAskedAndComesBackToTheFile() {
        HttpResponse<String> asked = get(LIST, "Cookie", NOBODY);
        assertThat(asked.statusCode()).isEqualTo(302);
        String where = asked.headers().firstValue("Location").orElseThrow();
        assertThat(where).contains("/disclosure?file=%2Fbuildings%2Fexport%3Fformat%3Dcsv");
        HttpResponse<String> form = get("/disclosure?file=%2Fbuildings%2Fexport%3Fformat%3Dcsv", "Cookie", NOBODY);
        assertThat(form.body()).contains("Ändamål", "value=\"/buildings/export?format=csv\"");
        assertThat(disclosures()).isEmpty();

        HttpResponse<String> ready = post("/disclosure", Map.of("file", LIST, "purpose", " Underlag  till Leksand "));
        assertThat(ready.body()).contains("Underlag till Leksand", "href=\"/buildings/export?format=csv\"");
        String cookie = ready.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Max-Age=");
        HttpResponse<String> list = get(LIST, "Cookie", cookie.substring(0, cookie.indexOf(';')));
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body().lines()).hasSize(3);

        StoredAuditEntry line = disclosures().getFirst();
        assertThat(line.entry().why()).isEqualTo("Underlag till Leksand");
        assertThat(line.entry().subject()).isEqualTo("buildings");
        assertThat(line.entry().after()).startsWith("byggnader-dalarnas-lan-").endsWith("-intern.csv");
        assertThat(AuditFacts.read(line.entry().detail()))
                .containsEntry("class", "internal")
                .containsEntry("rows", "2")
                .containsEntry("filter", LIST);
        assertThat(get("/disclosure", "Cookie", NOBODY).body()).contains("<option value=\"Underlag till Leksand\">");
    }

    @Test
    void everyFileOfAPageIsInTheLog() {
        for (String path : List.of(
                LIST,
                "/buildings/export?format=xlsx",
                "/figures/export?format=csv",
                "/deliveries?format=xlsx",
                "/deliveries/2/refused",
                "/compare/export?what=figures&a=2025-09-30&b=2025-10-02",
                "/compare/export?what=buildings&a=2025-09-30&b=2025-10-02")) {
            int before = disclosures().size();
            assertThat(get(path, "Cookie", NOBODY).statusCode()).as(path).isEqualTo(302);
            assertThat(disclosures()).hasSize(before);
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(disclosures()).as(path).hasSize(before + 1);
        }
    }

    @Test
    void whatIsOpenIsGivenWithoutAQuestion() {
        try (Workspace workspace = Workspace.open(file)) {
            workspace.withdraw(2, se.samband.store.row.Actor.of("Eva"), "fel");
        }
        assertThat(get(LIST, "Cookie", NOBODY).statusCode()).isEqualTo(200);
        assertThat(disclosures()).isEmpty();
    }

    @Test
    void aPurposeIsNeverEmptyAndLeadsNowhereElse() {
        HttpResponse<String> empty = post("/disclosure", Map.of("file", LIST, "purpose", "  "));
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body()).contains("Skriv vad uppgifterna ska användas till.");
        assertThat(post("/disclosure", Map.of("file", LIST, "purpose", "x".repeat(301)))
                        .statusCode())
                .isEqualTo(400);
        for (String elsewhere : List.of("https://example.com/", "//example.com/", "/\\example.com/", "javascript:x")) {
            assertThat(post("/disclosure", Map.of("file", elsewhere, "purpose", "prov"))
                            .body())
                    .doesNotContain("example.com", "javascript:x");
        }
    }

    @Test
    void thePurposeOfSomebodyElseAtTheSameBrowserDoesNotCount() {
        String other = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("nagon-annan\nprov\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(get(LIST, "Cookie", "samband-purpose=" + other).statusCode()).isEqualTo(302);
        assertThat(get(LIST, "Cookie", "samband-purpose=%%%").statusCode()).isEqualTo(302);
    }

    @Test
    void thePurposeIsForgottenAtMidnightInSweden() {
        Reason reason = new Reason("prov", null);
        assertThat(PurposeCookie.of(reason, Instant.parse("2026-06-30T21:59:00Z"))
                        .getMaxAge())
                .isEqualTo(60);
        assertThat(PurposeCookie.of(reason, Instant.parse("2026-01-30T22:00:00Z"))
                        .getMaxAge())
                .isEqualTo(3600);
    }

    private List<StoredAuditEntry> disclosures() {
        try (Workspace workspace = Workspace.open(file)) {
            return workspace
                    .audit()
                    .list(new AuditQuery(null, Disclosures.ACTION, null, null, null, null, Page.ALL))
                    .rows();
        }
    }
}
