package se.samband.app.deliveries.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.web.WebTest;

/** The steps of an upload, as a browser without scripts takes them. */
class UploadTest extends WebTest {

    private static final String BOUNDARY = "----samband-test";

    @TempDir
    Path folder;

    private SmallCounty county;

    @BeforeEach
    void makeCounty() throws IOException {
        county = SmallCounty.in(folder);
        county.importBuildings();
    }

    @Test
    void aFileWithFaultsIsCheckedImportedMendedAndCompleted() throws IOException {
        Path csv =
                county.filing("2025-10-01", "Gamla Vägen 1;ansluten;fiber;1000", "Gamla Vägen 2;ansluten;fiber;snabbt");
        serve(county.file());

        String draft = receive("../../" + csv.getFileName(), Files.readString(csv), facts("complete"));
        assertThat(draft).startsWith("/deliveries/new/").endsWith("/columns");
        String columns = get(draft).body();
        assertThat(columns).contains("Gamla Vägen 1", "UTF-8", "name=\"column.state\"", ">uppgifter_2025-10-01.csv ");

        String checked = Pages.settled(path -> get(path), post(draft, Map.of("column.state", "status")));
        assertThat(checked).contains("Ingenting är ändrat än", "snabbt", "rad 3");
        assertThat(get("/deliveries?kind=filing").body()).contains("Ingen leverans stämmer");

        String delivery = Pages.settled(path -> get(path), post(draft.replace("/columns", "/import"), Map.of()));
        assertThat(delivery).contains("Leverans 2", "Bynet AB", "snabbt");
        assertThat(county.statuses()).containsEntry("b-1", "connected").containsEntry("b-2", "unknown");
        assertThat(get(draft).statusCode()).isEqualTo(404);

        HttpResponse<String> refused = get("/deliveries/2/refused");
        assertThat(refused.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("uppgifter_2025-10-01-avvisade.csv");
        assertThat(refused.body()).contains("fel", "Gamla Vägen 2").doesNotContain("Gamla Vägen 1");
        String mended = refused.body().replace(";snabbt;", ";1000;");
        String supplement = receive("rattad.csv", mended, facts("supplement"));
        Pages.settled(path -> get(path), post(supplement, Map.of()));
        Pages.settled(path -> get(path), post(supplement.replace("/columns", "/import"), Map.of()));
        assertThat(county.statuses()).containsEntry("b-1", "connected").containsEntry("b-2", "connected");
    }

    @Test
    void whatIsMissingIsToldAndWhatIsFilledInIsKept() throws IOException {
        serve(county.file());

        String back = receive("a.csv", "adress;status\nx;y\n", Map.of("kind", "filing", "collection", "Höst <25>"));

        assertThat(get(back).body())
                .contains("Skriv vem som står bakom uppgifterna", "Höst &lt;25", "a.csv är mottagen");
    }

    @Test
    void whatCannotBeReadComesBackToItsStep() throws IOException {
        serve(county.file());

        assertThat(get(receive("tom.csv", "", facts("complete"))).body()).contains("Filen är tom");
        assertThat(get(receive("", "", facts("complete"))).body()).contains("Ingen fil är vald");
        String draft = receive("bild.xlsx", "\u0089PNG inte alls Excel", facts("complete"));
        HttpResponse<String> answer = get(draft);
        String page = answer.statusCode() == 302 ? get(Pages.path(answer)).body() : answer.body();
        assertThat(page).contains("bild.xlsx").doesNotContain("Exception");
    }

    @Test
    void columnsThatAreMissingAreToldInTheForm() throws IOException {
        serve(county.file());

        String draft = receive("a.csv", "foo;bar\n1;2\n", facts("complete"));
        String failed = Pages.settled(path -> get(path), post(draft, Map.of()));

        assertThat(failed).contains("Välj en kolumn för fältet", draft);
        assertThat(get(draft).body()).contains("Välj en kolumn för fältet").doesNotContain("--mapping");
    }

    @Test
    void aCancelledUploadLeavesNothing() throws IOException {
        serve(county.file());

        String draft = receive("a.csv", "adress;status\nGamla Vägen 1;ansluten\n", facts("complete"));
        post(draft.replace("/columns", "/abort"), Map.of());

        assertThat(get(draft).statusCode()).isEqualTo(404);
        assertThat(get("/deliveries?kind=filing").body()).contains("Ingen leverans stämmer");
    }

    @Test
    void theSameFileTwiceIsRefusedWithItsNumber() throws IOException {
        Path csv = county.filing("2025-10-01", "Gamla Vägen 1;ansluten;fiber;1000");
        county.importFiling("2025-10-01", "Gamla Vägen 1;ansluten;fiber;1000");
        serve(county.file());

        String draft = receive("igen.csv", Files.readString(csv), facts("complete"));

        assertThat(Pages.settled(path -> get(path), post(draft, Map.of()))).contains("redan importerad som leverans 2");
    }

    private static Map<String, String> facts(String scope) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("kind", "filing");
        facts.put("publisher", "Bynet AB");
        facts.put("as-of", "2025-10-01");
        facts.put("scope", scope);
        return facts;
    }

    /** @return where the answer leads */
    private String receive(String fileName, String content, Map<String, String> facts) {
        StringBuilder body = new StringBuilder();
        Map<String, String> all = new LinkedHashMap<>(facts);
        all.put("_csrf", token());
        all.forEach((name, value) -> body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                .append(fileName)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .append(content)
                .append("\r\n--" + BOUNDARY + "--\r\n");
        HttpResponse<String> answer =
                post("/deliveries/new", body.toString(), "Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return Pages.path(answer);
    }
}
