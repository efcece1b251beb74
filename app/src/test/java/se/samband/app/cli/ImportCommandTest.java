package se.samband.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samband.app.cli.CliRunner.Run;
import se.samband.store.Workspace;
import tools.jackson.databind.JsonNode;

/** {@code samband import}: what it takes, what it refuses and what it tells of both. */
class ImportCommandTest extends FourBuildingsTest {

    @Test
    void filesInGiveAnExplainedStatus() throws IOException {
        write("uppgift.csv", """
                Byggnads-ID;Status;Teknik;Hastighet
                a1;Ansluten;Fiber;1 Gbit/s
                a2;Saknar;;
                """);

        Run imported = importFile("uppgift.csv", "filing", "--publisher", "Byanätet", "--as-of", "2025-10-01");
        assertThat(imported.exit()).as(imported.err()).isZero();

        JsonNode total = cli.run("status", "--by", "municipality", "--as-of", "2025-12-01", "--json")
                .json()
                .at("/total/household");
        assertThat(total.get("all").asInt()).isEqualTo(5);
        assertThat(total.get("connected").asInt()).isEqualTo(1);
        assertThat(total.get("unserved").asInt()).isEqualTo(1);
        assertThat(total.get("unknown").asInt()).isEqualTo(3);

        Run explained = cli.run("explain", "a1", "--as-of", "2025-12-01");
        assertThat(explained.out()).contains("ansluten", "Byanätet", "rad 2", "uppgift.csv");
    }

    @Test
    void perCentIsWrittenAsEachLanguageWritesIt() throws IOException {
        write("uppgift.csv", "Byggnads-ID;Status;Teknik;Hastighet\na1;Ansluten;Fiber;1 Gbit/s\n");
        assertThat(importFiling("uppgift.csv", "--dry-run", "--lang", "sv").out())
                .contains("(100 %)");
        assertThat(importFiling("uppgift.csv", "--lang", "en").out())
                .contains("(100%)")
                .doesNotContain(" %");
    }

    @Test
    void addressesAndSwappedCoordinatesFindTheirBuildings() throws IOException {
        write("adress.csv", "Adress;Status\nStorgatan 1;Ansluten\nStorgatan 77;Ansluten\n");
        write("koord.csv", "Nord;Ost;Status\n500205;6740002;Ansluten\n500305;6740001;Saknar\n");

        JsonNode byAddress = importFiling("adress.csv", "--json").json().at("/reports/0");
        assertThat(byAddress.get("taken").asInt()).isEqualTo(1);
        assertThat(byAddress.at("/refusedByCode/building-unknown").asInt()).isEqualTo(1);

        JsonNode byPlace = importFile("koord.csv", "filing", "--publisher", "Y", "--as-of", "2025-10-01", "--json")
                .json()
                .at("/reports/0");
        assertThat(byPlace.get("taken").asInt()).isEqualTo(2);
        assertThat(byPlace.get("notices")).isNotEmpty();
    }

    @Test
    void areasOfGrantsCoverTheBuildingsInside() throws IOException {
        write("stod.geojson", """
                {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3006"}},"features":[
                {"type":"Feature","properties":{"stodprogram":"PTS 2024","klart":"2028"},"geometry":{"type":"Polygon",
                 "coordinates":[[[500050,6739900],[500250,6739900],[500250,6740100],[500050,6740100],[500050,6739900]]]}}]}
                """);
        assertThat(importFile("stod.geojson", "granted", "--publisher", "PTS", "--as-of", "2025-06-01")
                        .exit())
                .isZero();
        assertThat(cli.run("explain", "a2", "--as-of", "2025-12-01").out()).contains("beviljat stöd", "PTS");
    }

    @Test
    void anAddressWithAVillageInPlaceOfAStreetIsTaken() throws IOException {
        write("adresser.csv", """
                E;N;addr_street;addr_housenumber;addr_place
                500000;6740000;Storgatan;1;
                500100;6740000;;7;Norrbyn
                500200;6740000;;9;
                """);

        JsonNode report = importFile("adresser.csv", "address", "--json").json().at("/reports/0");

        assertThat(report.get("taken").asInt()).isEqualTo(2);
        assertThat(report.get("refused").asInt()).isEqualTo(1);
        try (Workspace workspace = Workspace.open(folder.resolve("dalarna.gpkg"))) {
            List<Object> streets = new ArrayList<>();
            workspace.features().each("address", f -> streets.add(f.attributes().get("street")));
            assertThat(streets).containsExactlyInAnyOrder("Storgatan", "Norrbyn");
        }
    }

    @Test
    void tablesInOldEncodingsKeepTheirLetters() throws IOException {
        Files.write(
                folder.resolve("gammal.csv"),
                "Byggnads-ID;Status;Nätägare\na1;Ansluten;Älvbygdens Fiber\n"
                        .getBytes(Charset.forName("windows-1252")));
        importFiling("gammal.csv");

        assertThat(cli.run("explain", "a1", "--as-of", "2025-12-01").out()).contains("ansluten");
    }

    @Test
    void aMappingTranslatesWordsAndIsUsedAgainTheNextTime() throws IOException {
        write(
                "m.yaml",
                "kind: filing\nfields:\n  building-id: REF\n  state: {column: UTFALL, values: {J: connected, N: none}}\n");
        write("a.csv", "REF;UTFALL\na1;J\na2;N\n");
        write("b.csv", "REF;UTFALL\na3;J\n");
        Path mapping = folder.resolve("m.yaml");

        assertThat(importFile(
                                "a.csv",
                                "filing",
                                "--publisher",
                                "X",
                                "--as-of",
                                "2024-10-01",
                                "--mapping",
                                mapping.toString())
                        .exit())
                .isZero();
        assertThat(importFiling("b.csv").exit()).isZero();
    }

    @Test
    void columnsThatNothingIsReadFromAreToldAndAMissingSpeedIsNoticed() throws IOException {
        write("uppgift.csv", "Byggnads-ID;Status;Teknik;Fart i nätet\na1;Ansluten;fiber;10\n");
        Run unread = importFiling("uppgift.csv", "--dry-run", "--json");
        JsonNode report = unread.json().at("/reports/0");
        assertThat(report.at("/unusedColumns/0").asString()).isEqualTo("Fart i nätet");
        assertThat(report.at("/notices").toString()).contains("speed-unmapped", "Fart i nätet");

        write("annan.csv", "Byggnads-ID;Status;Teknik;Mbit/s\na1;Ansluten;fiber;10\n");
        importFiling("annan.csv");
        JsonNode fast = cli.run("status", "--as-of", "2025-12-01", "--technologies", "terrestrial", "--json")
                .json()
                .at("/total/household");
        assertThat(fast.get("connected").asInt()).isZero();
    }

    @Test
    void rowsThatContradictEachOtherAreBothKept() throws IOException {
        write("uppgift.csv", "Byggnads-ID;Status\na1;Ansluten\na1;Saknar\na1;Ansluten\n");
        JsonNode report = importFiling("uppgift.csv", "--json").json().at("/reports/0");

        assertThat(report.get("taken").asInt()).isEqualTo(2);
        assertThat(report.at("/refusedByCode/duplicate-row").asInt()).isEqualTo(1);
        assertThat(report.get("notices").toString()).contains("building-repeated");
    }

    @Test
    void aRowWithoutGeometryBlamesNoColumnThatIsNotThere() throws IOException {
        write("plan.geojson", """
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "properties": {"natagare": "Bynet", "klart": "2027-06-30"}, "geometry": null},
                  {"type": "Feature", "properties": {"natagare": "Bynet", "klart": "2027-06-30"},
                    "geometry": {"type": "Point", "coordinates": [15.0, 60.6]}}]}
                """);
        Run imported = importFile("plan.geojson", "planned", "--publisher", "Bynet", "--as-of", "2025-10-01");

        assertThat(imported.err())
                .contains("varken byggnads-id, adress eller läge")
                .doesNotContain("address\"");
    }

    @Test
    void twoPublishersMayHaveNothingToTellInTheSameWords() throws IOException {
        write("uppgift.csv", "Byggnads-ID;Status\na1;Saknar\n");
        assertThat(importFiling("uppgift.csv").exit()).isZero();
        assertThat(importFile("uppgift.csv", "filing", "--publisher", "Y", "--as-of", "2025-10-01")
                        .exit())
                .isZero();
    }

    @Test
    void faultsThatAreAlikeAreToldOnceWithTheirNumberOfRows() throws IOException {
        write(
                "uppgift.csv",
                "Byggnads-ID;Status\n" + "a1;kanske\n".repeat(30) + "a1;Ansluten\n" + "a2;Ja\n".repeat(12));

        assertThat(importFiling("uppgift.csv", "--dry-run", "--json").json().at("/reports/0/firstRefused"))
                .hasSize(20);
        Run imported = importFiling("uppgift.csv");
        assertThat(imported.err().lines()).hasSize(2);
        assertThat(imported.err())
                .contains("rad 2", "\"kanske\"", "Gäller 30 rader.", "rad 33", "\"Ja\"", "Gäller 12 rader.")
                .contains("välj vad ordet betyder", "fields: state: values: kanske:");
    }

    @Test
    void manyUnknownIdsDoNotHideTheOtherFaults() throws IOException {
        StringBuilder rows = new StringBuilder("Byggnads-ID;Status\n");
        IntStream.range(0, 30).forEach(i -> rows.append("okänd-" + i + ";ansluten\n"));
        write("uppgift.csv", rows + "a1;kanske\n");

        assertThat(importFiling("uppgift.csv", "--dry-run").err())
                .contains("okänd-4", "rad 32", "kanske", "… och 25 fel till.")
                .doesNotContain("okänd-5");
    }

    @Test
    void aDayThatHasBeenIsNotToComeThoughTheFileIsSaidToHaveComeBeforeIt() throws IOException {
        write("uppgift.csv", "Byggnads-ID;Status\na1;ansluten\n");

        assertThat(importFiling("uppgift.csv", "--received", "2020-01-01").out())
                .contains("Leverans")
                .doesNotContain("som inte har varit än");
    }

    @Test
    void aFileOfWhichNothingIsTakenNamesTheRowsOfEachFaultTogether() throws IOException {
        write("uppgift.csv", "Byggnads-ID;Status\na1;kanske\na2;Ja\na3;kanske\n");

        Run refused = importFiling("uppgift.csv");

        assertThat(refused.err().lines()).hasSize(3);
        assertThat(refused.err()).contains("rad 2, kolumn \"Status\": \"kanske\"", "Gäller 2 rader.");
    }

    @Test
    void aDryRunLeavesTheWorkspaceAsItWas() throws IOException {
        write("uppgift.csv", "Byggnads-ID;Status\na1;Ansluten\n");
        Run dry = importFiling("uppgift.csv", "--dry-run", "--json");

        assertThat(dry.json().at("/reports/0/taken").asInt()).isEqualTo(1);
        assertThat(dry.json().at("/reports/0/delivery").isNull()).isTrue();
        assertThat(cli.run("deliveries", "--json").json().get("deliveries")).hasSize(2);
    }
}
