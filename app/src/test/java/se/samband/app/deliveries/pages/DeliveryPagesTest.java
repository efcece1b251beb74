package se.samband.app.deliveries.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.web.WebTest;

/** The list of deliveries, the page of one, and withdrawal. */
class DeliveryPagesTest extends WebTest {

    @TempDir
    java.nio.file.Path folder;

    private SmallCounty county;

    @BeforeEach
    void makeCounty() throws java.io.IOException {
        county = SmallCounty.in(folder);
    }

    @Test
    void anEmptyWorkspaceIsToldWhereToBegin() {
        serve(county.file());

        assertThat(get("/deliveries").body()).contains("Inget är inläst än", "/deliveries/new");
        assertThat(get("/deliveries?lang=en").body()).contains("Nothing is imported yet");
    }

    @Test
    void theListSaysHowItStandsWithEachDelivery() throws Exception {
        county.importBuildings();
        county.importFiling("2024-10-01", "Gamla Vägen 1;ansluten;fiber;1000");
        county.importFiling("2025-10-01", "Gamla Vägen 1;ansluten;fiber;1000", "Gamla Vägen 2;ansluten;fiber;snabbt");
        serve(county.file());

        String list = get("/deliveries").body();
        assertThat(list).contains("Bynet AB", "ersatt", "gäller", "uppgifter_2025-10-01.csv");
        assertThat(get("/deliveries?state=superseded").body())
                .contains("uppgifter_2024-10-01.csv")
                .doesNotContain("uppgifter_2025-10-01.csv");
        assertThat(get("/deliveries?q=2025-10").body())
                .contains("uppgifter_2025-10-01.csv")
                .doesNotContain("byggnader.csv");
        assertThat(get("/deliveries?kind=road").body()).contains("Ingen leverans stämmer");
    }

    @Test
    void theListIsSavedAsItIsShown() throws Exception {
        county.importBuildings();
        county.importFiling("2025-10-01", "Gamla Vägen 1;ansluten;fiber;1000");
        serve(county.file());

        HttpResponse<String> csv = get("/deliveries?kind=filing&format=csv");
        assertThat(fileName("/deliveries?kind=filing&format=csv"))
                .matches("leveranser-dalarnas-lan-\\d{4}-\\d\\d-\\d\\d-intern\\.csv");
        assertThat(fileName("/deliveries?kind=building&format=csv&lang=en"))
                .matches("deliveries-dalarnas-lan-\\d{4}-\\d\\d-\\d\\d\\.csv");
        assertThat(csv.body()).contains("Utgivare", "Bynet AB").doesNotContain("byggnader.csv");
        assertThat(get("/deliveries?format=xlsx").statusCode()).isEqualTo(200);
        assertThat(get("/deliveries?format=doc").statusCode()).isEqualTo(404);
    }

    @Test
    void aDeliveryShowsItsFactsItsRowsAndItsFaults() throws Exception {
        county.importBuildings();
        long id = county.importFiling(
                "2025-10-01", "Gamla Vägen 1;ansluten;fiber;1000", "Gamla Vägen 2;ansluten;<b>fiber</b>;snabbt");
        serve(county.file());

        String page = get("/deliveries/" + id).body();
        assertThat(page).contains("Bynet AB", "2025-10-01", "intern region", "hastighet ned", "SHA-256", "fields:");
        assertThat(page).contains("id=\"row-3\"", "&lt;b&gt;fiber&lt;/b&gt;").doesNotContain("<b>fiber</b>");
        assertThat(get("/deliveries/" + id + "?show=taken").body()).contains("Gamla Vägen 1", "/buildings/");
        assertThat(get("/deliveries/" + id + "?row=2").body()).contains("id=\"row-2\"", "Det här sparades från raden");
        assertThat(get("/deliveries/" + id + "?row=3&lang=en").body()).contains("Row 3 of the file", "snabbt");
        assertThat(get("/deliveries/" + id + "?row=99").body()).contains("Raden finns inte i filen");
    }

    @Test
    void whereNoPublisherIsStatedTheSourceIsTheFile() throws Exception {
        county.importBuildingsOfNobody();
        serve(county.file());

        assertThat(get("/").body()).contains("Data: byggnader.csv (utgivare ej angiven)");
        assertThat(get("/?lang=en").body()).contains("Data: byggnader.csv (publisher not stated)");
        assertThat(get("/deliveries?lang=en").body()).contains(">not stated<").doesNotContain(">ej angiven<");
        assertThat(get("/deliveries/new").body()).doesNotContain("value=\"ej angiven\"");
    }

    @Test
    void noDeliveryIsNotFound() {
        serve(county.file());

        assertThat(get("/deliveries/7").statusCode()).isEqualTo(404);
        assertThat(get("/deliveries/7/withdraw").statusCode()).isEqualTo(404);
    }

    @Test
    void withdrawalTellsWhatWillChangeAndAsksWhy() throws Exception {
        county.importBuildings();
        county.importFiling("2024-10-01", "Gamla Vägen 1;ansluten;fiber;1000");
        long id = county.importFiling(
                "2025-10-01", "Gamla Vägen 1;ansluten;fiber;1000", "Gamla Vägen 2;ansluten;fiber;1000");
        serve(county.file());

        assertThat(get("/deliveries/" + id + "/withdraw").body())
                .contains("2 uppgifter om 2 byggnader slutar räknas", "Gäller igen:", "Leverans 2");
        assertThat(withdrawalText(id))
                .contains(
                        "1 Gbit/s A ansluten ? okänd 1 100 Mbit/s A ansluten ? okänd 1 30 Mbit/s A ansluten ? okänd 1 ")
                .doesNotContain("Ingen byggnad byter status");
        HttpResponse<String> refused = post("/deliveries/" + id + "/withdraw", Map.of("why", " "));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Skriv varför leveransen återtas");
    }

    @Test
    void oneIsToldAsOneAndARegisterByTheBuildingsThatLeave() throws Exception {
        county.importBuildings();
        long id = county.importFiling("2025-10-01", "Gamla Vägen 1;ansluten;fiber;1000");
        serve(county.file());

        assertThat(get("/deliveries/" + id + "/withdraw").body()).contains("1 uppgift om 1 byggnad slutar räknas");
        assertThat(get("/deliveries/1/withdraw").body())
                .contains(
                        "3 byggnader försvinner ur registret",
                        "Ingen byggnad byter status vid: 1 Gbit/s, 100 Mbit/s, 30 Mbit/s.");
    }

    @Test
    void everyLevelIsAskedWhenADeliveryIsToBeWithdrawn() throws Exception {
        county.importBuildings();
        long id = county.importFiling("2025-10-01", "Gamla Vägen 1;ansluten;vdsl;100");
        serve(county.file());

        // At 1 Gbit/s what is reported tells of a line that is too slow.
        assertThat(withdrawalText(id))
                .contains("100 Mbit/s A ansluten ? okänd 1 30 Mbit/s A ansluten ? okänd 1")
                .doesNotContain("1 Gbit/s A ansluten");
    }

    private String withdrawalText(long id) {
        return get("/deliveries/" + id + "/withdraw")
                .body()
                .replaceAll("<[^>]+>|\\s+", " ")
                .replaceAll(" +", " ");
    }

    @Test
    void aWithdrawnDeliveryLeavesTheFiguresAsBefore() throws Exception {
        county.importBuildings();
        var before = county.statuses();
        long id = county.importFiling("2025-10-01", "Gamla Vägen 1;ansluten;fiber;1000");
        assertThat(county.statuses()).isNotEqualTo(before);
        serve(county.file());

        assertThat(get("/buildings").body()).contains("<option value=\"Bynet AB\"");
        assertThat(get("/map").body()).contains("<option value=\"Bynet AB\"");

        HttpResponse<String> answer = post("/deliveries/" + id + "/withdraw", Map.of("why", "Fel fil <x>"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Pages.settled(path -> get(path), answer)).contains("Återtagen", "Fel fil &lt;x&gt;");
        assertThat(county.statuses()).isEqualTo(before);
        assertThat(county.lastAudit()).isEqualTo("withdraw delivery " + id + ": Fel fil <x>");
        assertThat(get("/buildings").body()).doesNotContain("Bynet AB");
        assertThat(get("/map").body()).doesNotContain("Bynet AB");
        assertThat(get("/buildings?owner=Bynet+AB").statusCode()).isEqualTo(400);
        HttpResponse<String> again = get("/deliveries/" + id + "/withdraw");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body())
                .containsPattern("Leverans " + id
                        + " är redan återtagen, \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d av [^:]+: ”Fel fil &lt;x&gt;”\\.")
                .contains("Ingenting mer behöver göras")
                .doesNotContain("Ladda om sidan");
    }
}
