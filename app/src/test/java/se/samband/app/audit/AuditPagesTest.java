package se.samband.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.web.WebTest;
import se.samband.core.delivery.DeliveryKind;
import se.samband.store.ImportTransaction;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;
import se.samband.store.row.Actor;
import se.samband.store.row.AuditEntry;
import se.samband.store.row.NewDelivery;

/** The log as a page and as files. */
class AuditPagesTest extends WebTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void makeWorkspace() {
        file = folder.resolve("dalarna.gpkg");
        Workspace.create(file, new NewWorkspace("20", "Dalarnas län", false)).close();
    }

    @Test
    void anEmptyLogSaysWhatWillBeThere() {
        serve(file);
        assertThat(get("/audit").body()).contains("Loggen är tom", "/deliveries/new");
        assertThat(get("/audit?lang=en").body()).contains("The log is empty");
    }

    @Test
    void linesTellWhoWhatAndWhyInPlainWords() {
        fill();
        serve(file);
        String page = get("/audit").body();
        assertThat(page)
                .contains("Inläsning", "Leverans 1", "href=\"/deliveries/1\"", "utgivare: LM")
                .contains("Kontakt: namn", "Eva", "koordinator", "&lt;b")
                .contains("Loggens slut just nu", "/audit/export?format=csv");
        assertThat(get("/audit?lang=en").body()).contains("Import", "Delivery 1", "publisher: LM");
    }

    @Test
    void linesAreFilteredAndPaged() {
        fill();
        try (Workspace workspace = Workspace.open(file)) {
            for (int i = 0; i < 60; i++) {
                workspace.audit().append(AuditEntry.of(Instant.now(), Actor.of("Bo"), "nytt-slag", "sak " + i));
            }
        }
        serve(file);
        assertThat(get("/audit").body())
                .contains("sak 59", "nytt-slag", "rel=\"next\"")
                .doesNotContain("sak 9<");
        assertThat(get("/audit?page=2").body()).contains("sak 9<", "Leverans 1", "rel=\"prev\"");
        assertThat(get("/audit?page=99").body()).contains("Leverans 1");
        assertThat(get("/audit?who=Eva").body()).contains("Kontakt: namn").doesNotContain("sak 59<");
        assertThat(get("/audit?action=import").body()).contains("Leverans 1").doesNotContain("sak 59<");
        assertThat(get("/audit?subject=delivery%201").body()).contains("Bara rader om: Leverans 1");
        assertThat(get("/audit?q=sak%2033").body()).contains("sak 33").doesNotContain("sak 34<");
        assertThat(get("/audit?to=2020-01-01").body()).contains("Ingen rad stämmer");
        assertThat(get("/audit?from=snart").statusCode()).isEqualTo(400);
        assertThat(get("/deliveries/1").body()).contains("/audit?subject=delivery%201");
    }

    @Test
    void theLogIsSavedAsItIsFiltered() {
        fill();
        serve(file);
        assertThat(fileName("/audit/export?format=csv")).matches("logg-dalarnas-lan-.*-intern\\.csv");
        assertThat(get("/audit/export?format=csv&who=Eva").body())
                .contains("Kontakt: namn")
                .doesNotContain("LM");
        assertThat(get("/audit/export?format=pdf").statusCode()).isEqualTo(404);
        assertThat(get("/audit/export?format=csv", "Cookie", "lang=sv").statusCode())
                .isEqualTo(302);
        assertThat(get("/audit?action=disclosure").body()).contains("Utlämnande", "logg-dalarnas-lan");
    }

    @Test
    void theArchiveIsGivenAndNoted() throws Exception {
        fill();
        serve(file);
        assertThat(get("/archive").body()).contains("Hämta arkivet", "/archive/file");
        assertThat(get("/archive/file", "Cookie", "lang=sv").statusCode()).isEqualTo(302);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(getBytes("/archive/file")))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("LÄSMIG.txt");
        }
        assertThat(get("/audit?action=disclosure").body()).contains("Arkivexport", "arkiv-dalarnas-lan");
    }

    @Test
    void aRegistrationNumberIsNotedOnTheDeliverysPage() {
        fill();
        serve(file);
        assertThat(submit("/deliveries/1", "/deliveries/1/registration", Map.of("registration", " RS 2025-4 "))
                        .statusCode())
                .isEqualTo(302);
        assertThat(get("/deliveries/1").body()).contains("<dd>RS 2025-4</dd>");
        assertThat(get("/deliveries?q=rs+2025-4").body()).contains("/deliveries/1");
        assertThat(get("/audit?action=registration-number").body()).contains("Diarienummer antecknat", "RS 2025-4");
        assertThat(post("/deliveries/99/registration", Map.of("registration", "x", "shown.delivery 99", ""))
                        .statusCode())
                .isEqualTo(400);
        // A form that does not tell what it showed would overwrite unseen.
        var blind = post("/deliveries/1/registration", Map.of("registration", "x"));
        assertThat(blind.statusCode()).isEqualTo(400);
        assertThat(blind.body()).contains("Ladda om sidan");
        assertThat(post("/deliveries/1/class", Map.of("class", "open", "why", "x", "shown.delivery 1", "?"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(get("/deliveries/1").body()).contains("<dd>RS 2025-4</dd>");
    }

    @Test
    void anEditOfWhatSomebodyElseHasChangedShowsBothAndOverwritesNothing() {
        fill();
        serve(file);
        assertThat(get("/deliveries/1").body()).contains("name=\"shown.delivery 1\" value=\"\"");
        try (Workspace workspace = Workspace.open(file)) {
            workspace.setRegistrationNumber(1, "RS 2025-7", new Actor("Åsa", "koordinator"));
            workspace.keepsakes().putSetting("contact.name", "Bredband Åsa", new Actor("Åsa", "koordinator"));
        }
        var number = post(
                "/deliveries/1/registration",
                Map.of("registration", "RS 2025-8", "shown.delivery 1", "", "shown-on", "/deliveries/1?show=refused"));
        assertThat(number.statusCode()).isEqualTo(409);
        assertThat(number.body())
                .contains(
                        "Leverans 1: diarienummer",
                        "href=\"/deliveries/1?show=refused\"",
                        "RS 2025-7",
                        "Åsa",
                        "RS 2025-8",
                        "name=\"shown.delivery 1\" value=\"RS 2025-7\"");
        assertThat(get("/deliveries/1").body()).contains("<dd>RS 2025-7</dd>");

        var contact = submit(
                "/settings/contact", "/settings/contact", Map.of("name", "Bo", "phone", "1", "shown.contact.name", ""));
        assertThat(contact.statusCode()).isEqualTo(409);
        assertThat(contact.body()).contains("Kontakt: namn", "Bredband Åsa", "value=\"Bo\"");
        assertThat(get("/settings/contact").body()).contains("Bredband Åsa").doesNotContain("value=\"1\"");

        // Who has seen both may decide.
        assertThat(post(
                                "/deliveries/1/registration",
                                Map.of("registration", "RS 2025-8", "shown.delivery 1", "RS 2025-7"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(get("/deliveries/1").body()).contains("<dd>RS 2025-8</dd>");
    }

    @Test
    void theClassOfADeliveryIsChangedWithAReasonAndTakesEffectAtOnce() {
        fill();
        serve(file);
        get("/");
        assertThat(post("/deliveries/1/class", Map.of("class", "restricted", "why", " "))
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/deliveries/1/class", Map.of("class", "hemlig", "why", "x"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(submit("/deliveries/1", "/deliveries/1/class", Map.of("class", "restricted", "why", "Skyddsobjekt"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(get("/deliveries/1").body()).contains("value=\"restricted\" selected");
        assertThat(get("/audit?action=class").body()).contains("Klass ändrad", "begränsad", "Skyddsobjekt");
        var changed = post(
                "/deliveries/1/class",
                Map.of("class", "open", "why", "x", "shown.delivery 1", "internal", "shown-on", "//evil.example"));
        assertThat(changed.statusCode()).isEqualTo(409);
        assertThat(changed.body())
                .contains("Leverans 1: sekretessklass", "<strong>begränsad</strong>", "<strong>öppen</strong>")
                .contains("href=\"/\">Låt det stå")
                .doesNotContain("href=\"//evil");
    }

    private void fill() {
        try (Workspace workspace = Workspace.open(file)) {
            NewDelivery delivery = NewDelivery.of(
                    DeliveryKind.MUNICIPALITY,
                    "LM",
                    java.time.LocalDate.parse("2024-01-01"),
                    Instant.parse("2024-01-01T12:00:00Z"),
                    "kommuner.csv",
                    "00".repeat(32));
            try (ImportTransaction tx = workspace.beginImport(delivery)) {
                tx.countTaken(1);
                tx.commit();
            }
            workspace.keepsakes().putSetting("contact.name", "<b>Åsa", new Actor("Eva", "koordinator"));
        }
    }
}
