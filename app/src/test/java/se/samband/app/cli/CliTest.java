package se.samband.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samband.app.cli.CliRunner.Run;
import se.samband.geo.scratch.ScratchFolder;
import se.samband.store.Workspace;
import tools.jackson.databind.JsonNode;

class CliTest {

    @TempDir
    Path folder;

    private CliRunner cli;

    @BeforeEach
    void aWorkspaceWithOneMunicipalityAndFourBuildings() throws IOException {
        cli = new CliRunner(folder.resolve("dalarna.gpkg"));
        assertThat(cli.run("init", "--county", "20").exit()).isZero();
        write("kommun.geojson", """
                {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3006"}},"features":[
                {"type":"Feature","properties":{"kn_kod":"2029","kn_namn":"Leksand"},"geometry":{"type":"Polygon",
                 "coordinates":[[[480000,6720000],[520000,6720000],[520000,6760000],[480000,6760000],[480000,6720000]]]}},
                {"type":"Feature","properties":{"kn_kod":"2121","kn_namn":"Ovanåker"},"geometry":{"type":"Polygon",
                 "coordinates":[[[530000,6800000],[560000,6800000],[560000,6830000],[530000,6830000],[530000,6800000]]]}}]}
                """);
        write("hus.csv", """
                objektidentitet;E;N;Gata;Nr;Hushåll
                a1;500000;6740000;Storgatan;1;1
                a2;500100;6740000;Storgatan;2;1
                a3;500200;6740000;Storgatan;3;2
                a4;500300;6740000;Storgatan;4;1
                """);
        assertThat(importFile("kommun.geojson", "municipality").exit()).isZero();
        assertThat(importFile("hus.csv", "building", "--as-of", "2024-01-01").exit())
                .isZero();
    }

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
    void refusedRowsComeBackAsTheSameKindOfFileAndCanBeMendedAndImported() throws IOException {
        write("uppgift.csv", "Byggnads-ID;Status\na1;Ansluten\na2;J\na9;Ansluten\na3;\n");
        Run imported = importFile("uppgift.csv", "filing", "--publisher", "X", "--as-of", "2025-10-01");
        assertThat(imported.exit()).isEqualTo(1);
        assertThat(imported.err()).contains("rad 3", "\"J\"", "rad 4", "rad 5");

        Path refused = folder.resolve("fel.csv");
        assertThat(cli.run("delivery", "3", "--refused", refused.toString()).exit())
                .isZero();
        List<String> lines = Files.readAllLines(refused);
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst()).endsWith("Byggnads-ID;Status;fel");

        Files.writeString(refused, Files.readString(refused).replace("a2;J", "a2;Saknar"));
        Run again = importFile(
                "fel.csv", "filing", "--publisher", "X", "--as-of", "2025-10-01", "--scope", "supplement", "--json");
        assertThat(again.json().at("/reports/0/taken").asInt()).isEqualTo(1);
        assertThat(again.json().at("/reports/0/refused").asInt()).isEqualTo(2);
    }

    @Test
    void aFolderAndADeviceAreNotCalledMissing() {
        assertThat(cli.run("import", folder.toString(), "--as", "filing").err()).contains("det är en mapp");
        assertThat(cli.run("import", "/dev/null", "--as", "filing").err()).contains("ingen vanlig fil");
        assertThat(cli.run("import", "/dev/null/finns.csv", "--as", "filing").err())
                .contains("filen finns inte");
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

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "+999999999-12-31", "0025-10-01", "3000-01-01"})
    void aYearThatCannotBeMeantIsBadInput(String day) {
        Run status = cli.run("status", "--as-of=" + day);

        assertThat(status.exit()).isEqualTo(2);
        assertThat(status.err()).contains(day, "inom åren 1900–2200").doesNotContain("java.");
    }

    @Test
    void refusedRowsKeepTheDelimiterAndEncodingOfTheirFile() throws IOException {
        Charset old = Charset.forName("windows-1252");
        Files.write(
                folder.resolve("gammal.txt"), "Byggnads-ID\tStatus\tOrt\na1\tAnsluten\tÅs\na2\tnja\tÖ\n".getBytes(old));
        importFile("gammal.txt", "filing", "--publisher", "X", "--as-of", "2025-10-01");

        Path refused = folder.resolve("fel.csv");
        cli.run("delivery", "3", "--refused", refused.toString());
        assertThat(Files.readAllLines(refused, old).get(1)).startsWith("a2\tnja\tÖ\t");
    }

    @Test
    void theSameFileTwiceIsRefusedUntilTheFirstIsWithdrawn() throws IOException {
        write("uppgift.csv", "Byggnads-ID;Status\na1;Ansluten\n");
        String[] facts = {"--publisher", "X", "--as-of", "2025-10-01"};
        importFile("uppgift.csv", "filing", facts);

        Run twice = importFile("uppgift.csv", "filing", facts);
        assertThat(twice.exit()).isEqualTo(2);
        assertThat(twice.err()).contains("leverans 3");

        assertThat(importFile("uppgift.csv", "filing", "--publisher", "X", "--as-of", "2024-10-01")
                        .exit())
                .as("another day is another delivery")
                .isZero();
        assertThat(cli.run("delivery", "3", "--withdraw").exit()).isEqualTo(2);
        assertThat(cli.run("delivery", "3", "--withdraw", "--why", "fel fil").exit())
                .isZero();
        assertThat(importFile("uppgift.csv", "filing", facts).exit()).isZero();
    }

    @Test
    void twoPublishersMayHaveNothingToTellInTheSameWords() throws IOException {
        write("uppgift.csv", "Byggnads-ID;Status\na1;Saknar\n");
        assertThat(importFile("uppgift.csv", "filing", "--publisher", "X", "--as-of", "2025-10-01")
                        .exit())
                .isZero();
        assertThat(importFile("uppgift.csv", "filing", "--publisher", "Y", "--as-of", "2025-10-01")
                        .exit())
                .isZero();
    }

    @Test
    void columnsThatNothingIsReadFromAreToldAndAMissingSpeedIsNoticed() throws IOException {
        write("uppgift.csv", "Byggnads-ID;Status;Teknik;Fart i nätet\na1;Ansluten;fiber;10\n");
        Run unread =
                importFile("uppgift.csv", "filing", "--publisher", "X", "--as-of", "2025-10-01", "--dry-run", "--json");
        JsonNode report = unread.json().at("/reports/0");
        assertThat(report.at("/unusedColumns/0").asString()).isEqualTo("Fart i nätet");
        assertThat(report.at("/notices").toString()).contains("speed-unmapped", "Fart i nätet");

        write("annan.csv", "Byggnads-ID;Status;Teknik;Mbit/s\na1;Ansluten;fiber;10\n");
        importFile("annan.csv", "filing", "--publisher", "X", "--as-of", "2025-10-01");
        JsonNode fast =
                cli.run("status", "--as-of", "2025-12-01", "--json").json().at("/total/household");
        assertThat(fast.get("connected").asInt()).isZero();
    }

    @Test
    void nothingIsWrittenOverAWorkspaceOrIntoAFolderThatIsNotThere() throws IOException {
        Path workspace = folder.resolve("dalarna.gpkg");
        byte[] before = Files.readAllBytes(workspace);
        for (String name : List.of("dalarna.gpkg", "dalarna.gpkg-wal", "saknas/d.csv")) {
            Run run = cli.run(
                    "export", "deliveries", "--out", folder.resolve(name).toString());
            assertThat(run.exit()).as(name).isEqualTo(2);
            assertThat(run.err()).doesNotContain("oväntat");
        }
        assertThat(cli.run("delivery", "1", "--refused", workspace.toString()).exit())
                .isEqualTo(2);
        assertThat(Files.readAllBytes(workspace)).isEqualTo(before);
    }

    @Test
    void aDryRunLeavesTheWorkspaceAsItWas() throws IOException {
        write("uppgift.csv", "Byggnads-ID;Status\na1;Ansluten\n");
        Run dry =
                importFile("uppgift.csv", "filing", "--publisher", "X", "--as-of", "2025-10-01", "--dry-run", "--json");

        assertThat(dry.json().at("/reports/0/taken").asInt()).isEqualTo(1);
        assertThat(dry.json().at("/reports/0/delivery").isNull()).isTrue();
        assertThat(cli.run("deliveries", "--json").json().get("deliveries")).hasSize(2);
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
        assertThat(importFile("b.csv", "filing", "--publisher", "X", "--as-of", "2025-10-01")
                        .exit())
                .isZero();
    }

    @Test
    void rowsThatContradictEachOtherAreBothKept() throws IOException {
        write("uppgift.csv", "Byggnads-ID;Status\na1;Ansluten\na1;Saknar\na1;Ansluten\n");
        JsonNode report = importFile("uppgift.csv", "filing", "--publisher", "X", "--as-of", "2025-10-01", "--json")
                .json()
                .at("/reports/0");

        assertThat(report.get("taken").asInt()).isEqualTo(2);
        assertThat(report.at("/refusedByCode/duplicate-row").asInt()).isEqualTo(1);
        assertThat(report.get("notices").toString()).contains("building-repeated");
    }

    @Test
    void addressesAndSwappedCoordinatesFindTheirBuildings() throws IOException {
        write("adress.csv", "Adress;Status\nStorgatan 1;Ansluten\nStorgatan 77;Ansluten\n");
        write("koord.csv", "Nord;Ost;Status\n500205;6740002;Ansluten\n500305;6740001;Saknar\n");

        JsonNode byAddress = importFile("adress.csv", "filing", "--publisher", "X", "--as-of", "2025-10-01", "--json")
                .json()
                .at("/reports/0");
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
    void figuresAreExportedAsExcelCsvAndGeoPackage() {
        for (String name : List.of("s.csv", "s.xlsx")) {
            assertThat(cli.run("export", "status", "--out", folder.resolve(name).toString())
                            .exit())
                    .isZero();
            assertThat(folder.resolve(name)).isNotEmptyFile();
        }
        Run buildings = cli.run(
                "export",
                "buildings",
                "--as-of",
                "2025-01-01",
                "--json",
                "--out",
                folder.resolve("b.gpkg").toString());
        assertThat(buildings.json().get("rows").asInt()).isEqualTo(4);
        assertThat(cli.run(
                                "export",
                                "municipality",
                                "--out",
                                folder.resolve("k.geojson").toString())
                        .exit())
                .isZero();
        assertThat(cli.run("export", "allt", "--out", folder.resolve("k.csv").toString())
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void aDiffTellsTheRegisterFromTheNetwork() {
        JsonNode diff = cli.run("diff", "2023-06-01", "2025-06-01", "--json", "--unit", "building")
                .json();

        assertThat(diff.at("/changes/register/unknown").asInt()).isEqualTo(4);
        assertThat(diff.at("/changes/network/unknown").asInt()).isZero();
    }

    @Test
    void whatIsWithdrawnAlreadyIsToldWithWhenByWhomAndWhy() {
        String[] withdraw = {"delivery", "2", "--withdraw", "--why", "Fel fil"};
        assertThat(cli.run(withdraw).exit()).isZero();

        Run again = cli.run(withdraw);
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err())
                .containsPattern("Leverans 2 är redan återtagen, \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d av ")
                .contains(": ”Fel fil”. Ingenting mer behöver göras.");
        assertThat(cli.run("--lang", "en", "delivery", "2", "--withdraw", "--why", "x")
                        .err())
                .contains("Delivery 2 is withdrawn already", "Nothing more needs doing");
    }

    @Test
    void theFolderOfAKilledDemoIsClearedByTheNextAndThatOfALivingOneIsNot() throws IOException {
        CliRunner demo = new CliRunner(folder.resolve("dalarna.gpkg"));
        Path killed = Files.createDirectories(folder.resolve(".samband-demo-1/files"));
        Files.createFile(killed.resolveSibling(".lock"));
        try (ScratchFolder living = ScratchFolder.create(folder, ".samband-demo-2-")) {
            assertThat(demo.run("demo", "--no-serve").exit()).isZero();

            assertThat(living.path()).exists();
        }
        assertThat(killed.getParent()).doesNotExist();
    }

    @Test
    void theSmallestDemoIsMadeWholeAndMarkedAsInvented() {
        CliRunner demo = new CliRunner(folder.resolve("demo.gpkg"));

        assertThat(demo.run("demo", "--no-serve", "--buildings", "1000").exit()).isZero();
        assertThat(demo.run("check", "--json").json().get("invented").asBoolean())
                .isTrue();
        assertThat(demo.run("status", "--as-of", "2025-12-01", "--json")
                        .json()
                        .at("/total/household/connected")
                        .asInt())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void faultsAreToldInOnesLanguageWithoutAStackTrace(String lang) {
        Run missing = cli.run("import", folder.resolve("finns-inte.csv").toString(), "--as", "filing", "--lang", lang);
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.err())
                .contains("finns-inte.csv")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");

        Run usage = cli.run("import", "x.csv", "--lang", lang);
        assertThat(usage.exit()).isEqualTo(2);
        assertThat(usage.err())
                .contains(lang.equals("sv") ? "Det saknas" : "Missing")
                .contains("--as");

        Run kind = cli.run("import", "x.csv", "--as", "hus", "--lang", lang);
        assertThat(kind.exit()).isEqualTo(2);
        assertThat(kind.err()).contains("building, filing");

        assertThat(cli.run("impotr", "--lang", lang).exit()).isEqualTo(2);
        assertThat(cli.run("init", "--county", "77", "--lang", lang).err()).contains("20 Dalarnas län");
    }

    @Test
    void faultsAreAlsoJson() {
        Run unknown = cli.run("explain", "ingen", "--json");

        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.json().at("/problems/0/code").asString()).isEqualTo("building-unknown");
    }

    @Test
    void rulesLayersAndCheckAnswer() throws IOException {
        assertThat(cli.run("rules").out()).contains("standard", "pts-2022");
        assertThat(cli.run("rules", "standard", "--json").json().get("parameters"))
                .isNotEmpty();
        write("x.csv", "a;b\n1;2\n");
        assertThat(cli.run("layers", folder.resolve("x.csv").toString(), "--json")
                        .json()
                        .at("/layers/0/columns"))
                .hasSize(2);
        assertThat(cli.run("check", "--json").json().get("findings")).isNotEmpty();
    }

    @Test
    void tablesInOldEncodingsKeepTheirLetters() throws IOException {
        Files.write(
                folder.resolve("gammal.csv"),
                "Byggnads-ID;Status;Nätägare\na1;Ansluten;Älvbygdens Fiber\n"
                        .getBytes(Charset.forName("windows-1252")));
        importFile("gammal.csv", "filing", "--publisher", "X", "--as-of", "2025-10-01");

        assertThat(cli.run("explain", "a1", "--as-of", "2025-12-01").out()).contains("ansluten");
    }

    private Run importFile(String name, String kind, String... more) {
        List<String> args =
                new java.util.ArrayList<>(List.of("import", folder.resolve(name).toString(), "--as", kind));
        args.addAll(List.of(more));
        return cli.run(args.toArray(String[]::new));
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    @Test
    void aRefusedRowThatLooksLikeAFormulaGoesOutGuardedAndComesBackAsItWas() throws IOException {
        write("uppgift.csv", """
                Byggnads-ID;Status;Teknik;Hastighet;Nätägare
                a1;Ansluten;Fiber;1 Gbit/s;@Byanätet
                a2;Ansluten;Fiber;snabbt;=Byanätet
                """);
        importFile("uppgift.csv", "filing", "--publisher", "Byanätet", "--as-of", "2025-10-01");
        Path refused = folder.resolve("fel.csv");
        cli.run("delivery", "3", "--refused", refused.toString());
        assertThat(Files.readString(refused)).contains("snabbt;'=Byanätet;");

        Files.writeString(refused, Files.readString(refused).replace("snabbt", "100 Mbit/s"));
        Run again = importFile(
                "fel.csv", "filing", "--publisher", "Byanätet", "--as-of", "2025-10-01", "--scope", "supplement");
        assertThat(again.exit()).as(again.err()).isZero();
        try (Workspace workspace = Workspace.open(folder.resolve("dalarna.gpkg"))) {
            assertThat(workspace.keepsakes().owners()).contains("@Byanätet", "=Byanätet");
        }
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
            List<Object> streets = new java.util.ArrayList<>();
            workspace.features().each("address", f -> streets.add(f.attributes().get("street")));
            assertThat(streets).containsExactlyInAnyOrder("Storgatan", "Norrbyn");
        }
    }

    @Test
    void theSampleIsWrittenAsFilesThatTheImportTakes() throws IOException {
        Path out = folder.resolve("exempel");
        Run written = CliRunner.plain("sample", "--out", out.toString(), "--buildings", "1000", "--json");
        assertThat(written.exit()).as(written.err()).isZero();
        JsonNode first = written.json().at("/files/0");
        assertThat(out.resolve(first.get("file").asString())).isRegularFile();
        assertThat(Files.list(out).toList()).hasSizeGreaterThan(20);

        Run again = CliRunner.plain("sample", "--out", out.toString(), "--buildings", "1000");
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("inte tom");
    }
}
