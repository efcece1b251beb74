package se.samband.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.deliveries.TwoHouses;

class BackupCommandTest {

    @TempDir
    Path folder;

    @Test
    void aBackupIsRestoredAndTheAuditLogTellsOfIt() {
        CliRunner cli = CliRunner.dalarna(folder);
        Path backup = folder.resolve("b.gpkg");
        assertThat(cli.run("backup", "--to", backup.toString()).exit()).isZero();

        assertThat(cli.run("restore", "--from", backup.toString()).err()).contains("--replace");
        CliRunner.Run restored = cli.run("restore", "--from", backup.toString(), "--replace", "--json");

        assertThat(restored.exit()).as(restored.err()).isZero();
        assertThat(Path.of(restored.json().get("kept").asString())).exists();
        assertThat(cli.run("check", "--json").json().get("findings").findValuesAsString("fault"))
                .doesNotContain("true");
    }

    @Test
    void theLogTellsOfEveryDuplicateAndTheDuplicateOfItself() {
        CliRunner cli = CliRunner.dalarna(folder);
        Path backup = folder.resolve("b.gpkg");
        cli.run("backup", "--to", backup.toString(), "--purpose", "flytt av servern");
        CliRunner.Run again =
                cli.run("backup", "--to", folder.resolve("none/b.gpkg").toString());

        assertThat(again.exit()).isNotZero();
        assertThat(actions(cli.run("audit", "--json"))).containsSubsequence("backup", "backup", "backup-stopped");
        CliRunner.Run copied = CliRunner.plain("audit", "--workspace", backup.toString(), "--json");
        assertThat(actions(copied)).contains("backup").doesNotContain("backup-stopped");
        assertThat(copied.out()).contains("flytt av servern");
    }

    @Test
    void aCopyOfWhatIsNotOpenNeedsAPurposeAndABackupDoesNot() throws IOException {
        String from = TwoHouses.make(folder).toString();
        Path to = folder.resolve("c.gpkg");
        String[] copy = {"copy", "--from", from, "--to", to.toString()};
        CliRunner.Run refused = CliRunner.in(Map.of(), copy);
        assertThat(refused.exit()).isEqualTo(Cli.BAD_INPUT);
        assertThat(refused.err()).contains("--purpose", "SAMBAND_PURPOSE");
        assertThat(to).doesNotExist();
        assertThat(CliRunner.in(Map.of(Purpose.VARIABLE, "flytt"), copy).exit()).isZero();
        String backup = folder.resolve("b.gpkg").toString();
        assertThat(CliRunner.in(Map.of(), "backup", "--to", backup, "--workspace", from)
                        .exit())
                .isZero();
    }

    @Test
    void aCopyOfWhatIsOpenNeedsNoPurpose() {
        CliRunner.dalarna(folder);
        String from = folder.resolve("dalarna.gpkg").toString();
        String to = folder.resolve("c.gpkg").toString();
        assertThat(CliRunner.in(Map.of(), "copy", "--from", from, "--to", to).exit())
                .isZero();
    }

    @Test
    void aDatabaseIsNoPlaceForABackupAndItsPasswordIsNotPrinted() {
        CliRunner.Run refused = CliRunner.dalarna(folder).run("backup", "--to", "jdbc:postgresql://u:HEMLIG/9@host/db");
        assertThat(refused.exit()).isNotZero();
        assertThat(refused.out() + refused.err()).doesNotContain("HEMLIG").contains("samband copy");
    }

    private static List<String> actions(CliRunner.Run run) {
        assertThat(run.exit()).as(run.err()).isZero();
        return run.json().findValuesAsString("action");
    }

    @Test
    void onlyTheNewestOfTheCountysBackupsAreKept() throws IOException {
        CliRunner cli = CliRunner.dalarna(folder);
        Path backups = Files.createDirectory(folder.resolve("backups"));
        Files.writeString(backups.resolve("samband-20-20200101-000000.gpkg"), "old");
        Files.writeString(backups.resolve("samband-20-20210101-000000.gpkg"), "less old");
        Files.writeString(backups.resolve("samband-03-20200101-000000.gpkg"), "another county's");
        Files.writeString(backups.resolve("samband-20-notes.gpkg"), "somebody's");
        Path killed = Files.writeString(backups.resolve("samband-20-20220101-000000.gpkg.new-wal"), "half");
        Files.setLastModifiedTime(killed, FileTime.from(Instant.parse("2022-01-01T00:00:00Z")));

        assertThat(cli.run("backup", "--to", backups.toString(), "--keep", "2").exit())
                .isZero();

        try (Stream<Path> files = Files.list(backups)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            assertThat(names)
                    .hasSize(4)
                    .contains(
                            "samband-20-20210101-000000.gpkg",
                            "samband-03-20200101-000000.gpkg",
                            "samband-20-notes.gpkg");
        }
    }

    @Test
    void aFolderThatIsMissingDoesNotBecomeAFile() {
        Path missing = folder.resolve("backups");
        CliRunner.Run refused = CliRunner.dalarna(folder).run("backup", "--to", missing.toString());
        assertThat(refused.exit()).isEqualTo(Cli.BAD_INPUT);
        assertThat(refused.err()).contains("backups", ".gpkg");
        assertThat(missing).doesNotExist();
    }

    @Test
    void keepingNoneIsNotUnderstood() {
        assertThat(CliRunner.dalarna(folder)
                        .run("backup", "--to", folder.toString(), "--keep", "0")
                        .exit())
                .isEqualTo(2);
    }
}
