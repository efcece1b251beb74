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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samband.app.cli.CliRunner.Run;
import se.samband.app.sample.DemoImporter;
import se.samband.app.sample.SampleCounty;
import se.samband.app.sample.SampleOptions;
import se.samband.store.PostgresServer;
import se.samband.store.WorkspaceLocation;

/** The sample county, imported into a file and into a database: whoever asks gets the same, to the byte. */
class TwoStoresTest {

    private static final List<String> LAYERS = List.of(
            "address",
            "building",
            "building_footprint",
            "county",
            "deso",
            "grant_area",
            "holiday_area",
            "late_connection_area",
            "locality",
            "municipality",
            "node",
            "planned_area",
            "population_square",
            "road",
            "route",
            "water");

    @TempDir
    static Path folder;

    private static WorkspaceLocation file;
    private static WorkspaceLocation database;

    @BeforeAll
    static void importTheSampleCountyTwice() throws IOException {
        database = WorkspaceLocation.of(PostgresServer.get().freshSchema());
        file = WorkspaceLocation.of(folder.resolve("lan.gpkg"));
        Path files = folder.resolve("files");
        SampleCounty.write(files, new SampleOptions(SampleOptions.FEWEST, 7));
        DemoImporter.run(files, file, (name, number, of) -> {});
        DemoImporter.run(files, database, (name, number, of) -> {});
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "geojson"})
    void everyExportIsTheSame(String format) throws IOException {
        assertSameExports(file, database, format);
    }

    @Test
    void soIsThatOfACopyThereAndBack() throws IOException {
        WorkspaceLocation there = WorkspaceLocation.of(PostgresServer.get().freshSchema());
        WorkspaceLocation back = WorkspaceLocation.of(folder.resolve("igen.gpkg"));
        copy(file, there);
        copy(there, back);
        assertSameExports(file, there, "csv");
        assertSameExports(file, back, "csv");
        Run again = CliRunner.plain("copy", "--from", CliRunner.written(file), "--to", CliRunner.written(back));
        assertThat(again.exit()).isEqualTo(Cli.BAD_INPUT);
        assertThat(again.err()).contains("finns redan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status --json --by municipality --goals",
                "status --json --by locality --unit household --as-of 2024-12-31",
                "deliveries --json",
                "delivery 3 --json",
                "explain 17 --json",
                "diff 2024-12-31 2025-12-31 --json"
            })
    void everyAnswerIsTheSame(String command) {
        Run ofFile = new CliRunner(file).run(command.split(" "));
        Run ofDatabase = new CliRunner(database).run(command.split(" "));
        assertThat(ofFile.exit()).as(ofFile.err()).isEqualTo(Cli.FINE);
        assertThat(timeless(ofDatabase)).isEqualTo(timeless(ofFile));
    }

    /** What was said, without the moment at which it was asked. */
    private static String timeless(Run run) {
        return (run.out() + run.err()).replaceAll("\"knownAt\" : \"[^\"]*\"", "");
    }

    @Test
    void bothAreSound() {
        for (WorkspaceLocation place : List.of(file, database)) {
            Run check = new CliRunner(place).run("check", "--json");
            check.json()
                    .get("findings")
                    .forEach(finding -> assertThat(finding.get("fault").asBoolean())
                            .as(finding.toString())
                            .isFalse());
        }
    }

    private static void copy(WorkspaceLocation from, WorkspaceLocation to) {
        Run copy = CliRunner.plain("copy", "--from", CliRunner.written(from), "--to", CliRunner.written(to));
        assertThat(copy.exit()).as(copy.err()).isEqualTo(Cli.FINE);
    }

    private static void assertSameExports(WorkspaceLocation one, WorkspaceLocation other, String format)
            throws IOException {
        List<String> kinds = new ArrayList<>(LAYERS);
        kinds.addAll(List.of("buildings"));
        if (format.equals("csv")) {
            kinds.addAll(List.of("status", "deliveries"));
        }
        for (String kind : kinds) {
            assertThat(export(other, kind, format)).as(kind + "." + format).isEqualTo(export(one, kind, format));
        }
    }

    private static String export(WorkspaceLocation place, String kind, String format) throws IOException {
        Path out = folder.resolve("export." + format);
        Files.deleteIfExists(out);
        Run export = new CliRunner(place).run("export", kind, "--purpose", "jämförelse", "--out", out.toString());
        assertThat(export.exit()).as(export.err()).isEqualTo(Cli.FINE);
        return Files.readString(out);
    }
}
