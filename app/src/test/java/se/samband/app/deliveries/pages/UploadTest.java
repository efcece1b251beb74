package se.samband.app.deliveries.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.core.text.Lang;
import se.samband.geo.sink.Column;
import se.samband.geo.sink.RowSink;
import se.samband.geo.sink.SinkFormat;
import se.samband.geo.sink.SinkLayer;
import se.samband.geo.sink.SinkOptions;
import se.samband.geo.sink.Sinks;

/** The steps of an upload, as a browser without scripts takes them. */
class UploadTest extends UploadingTest {

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
        assertThat(fileName("/deliveries/2/refused"))
                .isEqualTo("uppgifter_2025-10-01-avvisade-dalarnas-lan-2025-10-01-intern.csv");
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
        String letter = receive("brev.txt", "Hej!\n\nHär är listan, som ni bad om. Hör av er.\n", facts("complete"));
        assertThat(get(Pages.path(get(letter))).body()).contains("Filen är löpande text, ingen tabell");
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
    void howTheFileIsWrittenIsPresetAndCanBeChanged() throws IOException {
        serve(county.file());
        String draft = receive(
                "komma.csv",
                "Bynet AB,levererad,2025\nadress,status,km,hastighet ned\nGamla Vägen 1,ansluten,\"1,5\",1\n"
                        .getBytes(java.nio.charset.Charset.forName("windows-1252")),
                facts("complete"));
        String columns = get(draft).body();
        assertThat(columns)
                .contains("<option value=\"windows-1252\" selected", "<option value=\",\" selected", "levererad")
                .contains("<option value=\"auto\" selected", "<option value=\"Mbit/s\" selected");

        Map<String, String> form = new LinkedHashMap<>(Map.of("charset", "windows-1252", "delimiter", ","));
        form.put("header-row", "2");
        form.put("decimal", "comma");
        form.put("speed-unit", "Gbit/s");
        HttpResponse<String> otherwise = post(draft, form);
        assertThat(Pages.path(otherwise)).isEqualTo(draft);
        assertThat(get(draft).body())
                .contains("<th scope=\"col\">hastighet ned</th>", "<option value=\"comma\" selected")
                .contains("<option value=\"Gbit/s\" selected");

        assertThat(Pages.settled(path -> get(path), post(draft, form))).contains("Ingenting är ändrat än");
        Pages.settled(path -> get(path), post(draft.replace("/columns", "/import"), Map.of()));
        assertThat(county.statuses()).containsEntry("b-1", "connected");
    }

    @Test
    void aFormThatTheFileCannotBeReadByIsNotKept() throws IOException {
        serve(county.file());
        String draft = receive("a.csv", "adress;status\nGamla Vägen 1;ansluten\n", facts("complete"));

        post(draft, Map.of("charset", "UTF-8", "delimiter", ";", "header-row", "77"));

        assertThat(get(draft).body()).contains("<th scope=\"col\">adress</th>");
    }

    @Test
    void aCoordinateSystemIsStatedInTheFormAsOnTheCommandLine() throws IOException {
        serve(county.file());
        String draft = receive("a.csv", "adress;status\nGamla Vägen 1;ansluten\n", facts("complete"));

        post(draft, Map.of("epsg", "27700"));
        assertThat(get(draft).body())
                .contains("Koordinatsystemet EPSG:27700 kan inte räknas om", "Skriv till exempel 3006");

        post(draft, Map.of("epsg", "epsg: 3021"));
        assertThat(get(draft).body()).contains("value=\"3021\"");
    }

    @Test
    void aWordIsGivenAMeaningInTheFormAndTheFileIsCheckedAgain() throws IOException {
        serve(county.file());
        String draft = receive(
                "a.csv",
                "adress;status;teknik;hastighet ned\nGamla Vägen 1;Ja;fiber;1000\nGamla Vägen 2;kanske;fiber;1000\n",
                facts("complete"));
        String checked = Pages.settled(path -> get(path), post(draft, Map.of()));
        assertThat(checked)
                .contains("Ord att tolka", "name=\"word.state.ja\"", "name=\"word.state.kanske\"")
                .contains("välj ovan vad det betyder");

        Map<String, String> meanings =
                Map.of("word.state.ja", "connected", "word.state.kanske", "", "word.state.x", "dry");
        String again = Pages.settled(path -> get(path), post(draft.replace("/columns", "/words"), meanings));
        assertThat(again).contains("name=\"word.state.kanske\"").doesNotContain("name=\"word.state.ja\"");
        Pages.settled(path -> get(path), post(draft.replace("/columns", "/import"), Map.of()));
        assertThat(county.statuses()).containsEntry("b-1", "connected").containsEntry("b-2", "unknown");

        String next = receive(
                "b.csv", "adress;status;teknik;hastighet ned\nGamla Vägen 2;ja;fiber;1000\n", facts("complete"));
        assertThat(Pages.settled(path -> get(path), post(next, Map.of()))).doesNotContain("Ord att tolka");
    }

    @Test
    void aWorkbookIsTakenInLikeATextTable() throws IOException {
        serve(county.file());
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        List<Column> columns = List.of(
                Column.text("adress"), Column.text("status"), Column.text("teknik"), Column.integer("hastighet ned"));
        SinkLayer sheet = new SinkLayer("Uppgifter", columns, SinkLayer.Geometries.NONE);
        try (RowSink rows = Sinks.open(xlsx, SinkFormat.XLSX, sheet, SinkOptions.of(Lang.SV))) {
            rows.write(new Object[] {"Gamla Vägen 1", "ansluten", "fiber", 1000}, null);
            rows.write(new Object[] {"Gamla Vägen 2", "saknar", null, null}, null);
            rows.finish();
        }

        String draft = receive("uppgifter.xlsx", xlsx.toByteArray(), facts("complete"));
        assertThat(Pages.settled(path -> get(path), post(draft, Map.of()))).contains("Ingenting är ändrat än");
        Pages.settled(path -> get(path), post(draft.replace("/columns", "/import"), Map.of()));

        assertThat(county.statuses()).containsEntry("b-1", "connected").containsEntry("b-2", "unserved");
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
}
