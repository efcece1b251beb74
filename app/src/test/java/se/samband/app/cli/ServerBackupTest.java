package se.samband.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.cli.CliRunner.Run;
import se.samband.store.PostgresServer;
import se.samband.store.WorkspaceLocation;

/** A server with several regions and people, backed up as a whole and put back elsewhere, on a real PostgreSQL. */
class ServerBackupTest {

    @TempDir
    Path folder;

    private String database;
    private CliRunner cli;

    @BeforeEach
    void makeServer() {
        database = PostgresServer.get().freshDatabase();
        cli = on(database);
        fine(cli.run("init", "--county", "20"));
        fine(cli.run("init", "--county", "25"));
        fine(cli.run("people", "--invite", "eva@region.se", "--county", "20"));
    }

    @Test
    void everyRegionAndThePeopleAreBackedUpAndRestoredElsewhere() throws IOException {
        Path old = Files.writeString(folder.resolve("samband-people-20200101-000000.zip"), "old");
        Run made = fine(cli.run("backup", "--to", folder.toString(), "--keep", "1", "--json"));
        List<Path> files = made.json().get("backups").values().stream()
                .map(file -> Path.of(file.stringValue()))
                .toList();
        assertThat(files)
                .extracting(file -> file.getFileName().toString().replaceAll("\\d{8}-\\d{6}", "…"))
                .containsExactly("samband-20-….gpkg", "samband-25-….gpkg", "samband-people-….zip");
        assertThat(old).doesNotExist();

        CliRunner elsewhere = on(PostgresServer.get().freshDatabase());
        for (Path file : files) {
            fine(elsewhere.run("restore", "--from", file.toString()));
            assertThat(elsewhere.run("restore", "--from", file.toString()).err())
                    .contains("--replace");
        }
        assertThat(elsewhere.run("people", "--json").out())
                .isEqualTo(cli.run("people", "--json").out())
                .contains("eva@region.se");
        assertThat(elsewhere.run("audit", "--people", "--json").out()).contains("\"restore\"", "\"backup\"");
        assertThat(elsewhere.run("check").err()).contains("county_20", "county_25");
        Run again = fine(elsewhere.run("restore", "--from", files.getLast().toString(), "--replace", "--json"));
        assertThat(again.json().get("kept").stringValue()).startsWith("samband_people_before_restore_");
    }

    @Test
    void oneRegionThatCannotBeBackedUpDoesNotKeepTheOthersFromIt() throws IOException {
        PostgresServer.get()
                .run(database.replaceAll(".*/(\\w+)\\?.*", "$1"), "UPDATE county_20.audit_head SET entries = 99");
        Path to = Files.createDirectory(folder.resolve("b"));
        Run run = cli.run("backup", "--to", to.toString());
        assertThat(run.exit()).isEqualTo(Cli.BAD_INPUT);
        try (var made = Files.list(to)) {
            assertThat(made.map(file -> file.getFileName().toString().substring(0, 11)))
                    .containsExactlyInAnyOrder("samband-25-", "samband-peo");
        }
    }

    @Test
    void peopleAreNotPutInAFile() {
        fine(cli.run("backup", "--to", folder.toString()));
        Path people = newest("samband-people-");
        Run refused = CliRunner.dalarna(folder).run("restore", "--from", people.toString(), "--replace");
        assertThat(refused.exit()).isEqualTo(Cli.BAD_INPUT);
        assertThat(refused.err()).contains("jdbc:postgresql://");
    }

    @Test
    void aRegionWithTwoWorkspacesIsNotServed() {
        fine(CliRunner.plain("init", "--county", "20", "--workspace", database + "&currentSchema=another"));
        Run refused = cli.run("serve", "--public-url", "https://bredband.example", "--port", "0");
        assertThat(refused.exit()).isEqualTo(Cli.BAD_INPUT);
        assertThat(refused.err()).contains("another, county_20");
    }

    private static CliRunner on(String database) {
        return new CliRunner(WorkspaceLocation.of(database));
    }

    private Path newest(String name) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(name))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Run fine(Run run) {
        assertThat(run.exit()).as(run.err()).isZero();
        return run;
    }
}
