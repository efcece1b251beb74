package se.samband.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.sample.DemoImporter;
import se.samband.app.sample.SampleCounty;
import se.samband.app.sample.SampleOptions;
import se.samband.app.web.WebTest;
import se.samband.core.status.Status;
import se.samband.store.WorkspaceLocation;
import tools.jackson.databind.JsonNode;

/** The command line and the pages give the same figures. */
class SameFiguresTest extends WebTest {

    private static final int BUILDINGS = 4_000;

    @TempDir
    private static Path folder;

    private static Path workspace;

    @BeforeAll
    static void makeTheCounty() throws IOException {
        SampleCounty.write(folder, new SampleOptions(BUILDINGS, 1));
        workspace = folder.resolve("exempel.gpkg");
        DemoImporter.run(folder, WorkspaceLocation.of(workspace), (number, total, file) -> {});
    }

    @Test
    void everyRowOfThePagesFileIsARowOfTheCommandLines() throws IOException {
        serve(workspace);
        CliRunner cli = new CliRunner(workspace);
        Path file = folder.resolve("status.csv");
        JsonNode areas = cli.run("status", "--by", "municipality", "--level", "100", "--as-of", "2025-12-31", "--json")
                .json()
                .get("areas");
        cli.run(
                "export",
                "status",
                "--level",
                "100",
                "--as-of",
                "2025-12-31",
                "--lang",
                "sv",
                "--out",
                file.toString());

        List<String> ofPage = rows(get("/figures/export?by=municipality&level=100&as-of=2025-12-31")
                .body());

        assertThat(ofPage).isNotEmpty();
        // The command line has codes: of the kinds of area, and of the goal that a page has in the column's head.
        assertThat(rows(Files.readString(file)))
                .map(row -> row.replace("municipality;", "kommun;")
                        .replace("county;", "län;")
                        .replace("se-2025.mbit100;", ""))
                .isEqualTo(ofPage);
        List<String> ofCommand = new ArrayList<>();
        areas.forEach(area -> ofCommand.add(numbers(area.get("units").get("household"))));
        assertThat(ofPage).as("and the whole county").hasSize(ofCommand.size() + 1);
        for (int i = 0; i < ofCommand.size(); i++) {
            assertThat(ofPage.get(i)).contains(ofCommand.get(i));
        }
    }

    private static List<String> rows(String csv) {
        return csv.lines().skip(1).toList();
    }

    private static String numbers(JsonNode units) {
        StringBuilder numbers = new StringBuilder(";").append(units.get("all").asLong());
        for (Status status : Status.values()) {
            numbers.append(';').append(units.get(status.code()).asLong());
        }
        return numbers.append(';').toString();
    }
}
