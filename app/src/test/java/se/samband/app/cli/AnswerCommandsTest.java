package se.samband.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samband.app.cli.CliRunner.Run;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands that answer and leave the workspace as it is. */
class AnswerCommandsTest extends FourBuildingsTest {

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
    void aLayerCarriesItsClassAndWhetherItIsInvented() throws IOException {
        Path areas = folder.resolve("areas.geojson");
        assertThat(cli.run("export", "municipality", "--out", areas.toString()).exit())
                .isZero();
        JsonNode json = JsonMapper.shared().readTree(Files.readString(areas));

        assertThat(json.get("class").asString()).isEqualTo("open");
        assertThat(json.get("invented").asBoolean()).isFalse();
        assertThat(json.at("/features/0/properties/class").asString()).isEqualTo("open");
    }

    @Test
    void numbersOfALayerAreNumbers() throws IOException {
        write("ort.geojson", """
                {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3006"}},"features":[
                {"type":"Feature","properties":{"kod":"2080TC101","namn":"Noret","befolkning":1234,"areal_ha":151.28},"geometry":{"type":"Polygon",
                 "coordinates":[[[499000,6739000],[501000,6739000],[501000,6741000],[499000,6741000],[499000,6739000]]]}}]}
                """);
        write(
                "ort.yaml",
                "kind: locality\nfields: {code: kod, name: namn, population: befolkning, area-ha: areal_ha}\n");
        Run run = importFile(
                "ort.geojson",
                "locality",
                "--mapping",
                folder.resolve("ort.yaml").toString());
        assertThat(run.exit()).as(run.err()).isZero();
        Path file = folder.resolve("orter.geojson");
        assertThat(cli.run("export", "locality", "--out", file.toString()).exit())
                .isZero();
        JsonNode properties =
                JsonMapper.shared().readTree(Files.readString(file)).at("/features/0/properties");

        assertThat(properties.get("population").isIntegralNumber()).isTrue();
        assertThat(properties.get("delivery_id").isIntegralNumber()).isTrue();
        assertThat(properties.get("area_ha").asDouble()).isEqualTo(151.28);
        assertThat(properties.get("area_ha").isNumber()).isTrue();
        assertThat(properties.get("shape_assumed").isBoolean()).isTrue();
        assertThat(properties.get("code").isString()).isTrue();
    }

    @Test
    void aDayBeforeTheFirstRegisterIsToldOf() {
        Run before = cli.run("status", "--as-of", "2010-01-01", "--lang", "sv");
        Run after = cli.run("status", "--as-of", "2024-06-01");
        Run diff = cli.run("diff", "2010-01-01", "2024-06-01", "--lang", "sv");

        assertThat(before.exit()).isZero();
        assertThat(before.err()).contains("Inget byggnadsregister gäller 2010-01-01");
        assertThat(cli.run("status", "--as-of", "2010-01-01", "--lang", "en", "--json")
                        .err())
                .contains("No building register applies on 2010-01-01");
        assertThat(after.err()).isEmpty();
        assertThat(diff.out()).contains("Mbit/s, markbunden teknik, eller fiber oavsett hastighet, hushåll");
        assertThat(diff.err()).contains("A (2010-01-01): inget register").doesNotContain("B (");
    }

    @Test
    void theNotesOfBuildingsNameEveryLevelAndTheClass() throws IOException {
        Path buildings = folder.resolve("notes.geojson");
        cli.run("export", "buildings", "--lang", "sv", "--out", buildings.toString());

        assertThat(JsonMapper.shared().readTree(Files.readString(buildings)).get("notes"))
                .extracting(JsonNode::asString)
                .contains("1000, 100, 30 Mbit/s, markbunden teknik, eller fiber oavsett hastighet")
                .anyMatch(note -> note.endsWith(" (standard)"))
                .anyMatch(note -> note.startsWith("Sekretessklass: "));
    }

    @Test
    void theNotesOfADiffNameItsLevelAndItsDays() throws IOException {
        Path diff = folder.resolve("diff.geojson");
        Run run = cli.run(
                "export",
                "diff",
                "--from",
                "2023-06-01",
                "--to",
                "2025-06-01",
                "--lang",
                "sv",
                "--out",
                diff.toString());
        assertThat(run.exit()).as(run.err()).isZero();

        assertThat(JsonMapper.shared().readTree(Files.readString(diff)).get("notes"))
                .extracting(JsonNode::asString)
                .contains("1000 Mbit/s, markbunden teknik, eller fiber oavsett hastighet", "2023-06-01 – 2025-06-01")
                .anyMatch(note -> note.endsWith(" (standard)"));
    }

    @Test
    void momentsAreToldToTheSecond() {
        String second = "[-0-9]{10}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z";

        assertThat(cli.run("status", "--json").json().get("knownAt").asString()).matches(second);
        assertThat(cli.run("diff", "2023-06-01", "2025-06-01", "--json")
                        .json()
                        .at("/a/knownAt")
                        .asString())
                .matches(second);
        assertThat(cli.run("delivery", "1", "--json").json().get("receivedAt").asString())
                .matches(second);
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
    void aDiffTellsTheRegisterFromTheNetwork() {
        JsonNode diff = cli.run("diff", "2023-06-01", "2025-06-01", "--json", "--unit", "building")
                .json();

        assertThat(diff.at("/changes/register/unknown").asInt()).isEqualTo(4);
        assertThat(diff.at("/changes/network/unknown").asInt()).isZero();
    }

    @Test
    void rulesLayersAndCheckAnswer() throws IOException {
        assertThat(cli.run("rules").out()).contains("standard", "pts-2022");
        assertThat(cli.run("rules", "standard", "--json").json().get("parameters"))
                .isNotEmpty();
        assertThat(cli.run("rules", "standard", "--lang", "sv").out()).contains("Nivåer: 1000, 100, 30 Mbit/s", "60 %");
        assertThat(cli.run("rules", "standard", "--lang", "en").out()).contains("Levels: 1000, 100, 30 Mbit/s", "60%");
        write("x.csv", "a;b\n1;2\n");
        assertThat(cli.run("layers", folder.resolve("x.csv").toString(), "--json")
                        .json()
                        .at("/layers/0/columns"))
                .hasSize(2);
        assertThat(cli.run("check", "--json").json().get("findings")).isNotEmpty();
    }
}
