package se.samband.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.cli.CliRunner.Run;

/** The log on the command line, and the check of it. */
class AuditCommandTest {

    @TempDir
    Path folder;

    private CliRunner cli;

    @BeforeEach
    void makeWorkspace() throws IOException {
        cli = CliRunner.dalarna(folder);
        Path buildings = Files.writeString(folder.resolve("hus.csv"), "id;ost;nord;hushall\na1;500000;6700000;1\n");
        assertThat(cli.importFile(buildings, "building", "--as-of", "2024-01-01")
                        .exit())
                .isZero();
        assertThat(cli.run("delivery", "1", "--set-registration-number", "RS 2024-3")
                        .exit())
                .isZero();
        assertThat(cli.run("delivery", "1", "--withdraw", "--why", "fel fil").exit())
                .isZero();
    }

    @Test
    void theLogIsToldInPlainWords() {
        Run run = cli.run("audit");
        assertThat(run.out())
                .contains("Inläsning: Leverans 1", "– → hus.csv", "Diarienummer antecknat", "RS 2024-3")
                .contains("Återtagande: Leverans 1", "hus.csv → –", "”fel fil”", "Loggens slut: rad ");
        assertThat(cli.run("audit", "--lang", "en").out()).contains("Withdrawal: Delivery 1");
    }

    @Test
    void theLogIsLimitedByPersonActionSubjectAndDay() {
        assertThat(cli.run("audit", "--action", "withdraw").out().lines()).hasSize(2);
        assertThat(cli.run("audit", "--who", "nobody").out().lines()).hasSize(1);
        assertThat(cli.run("audit", "--subject", "delivery 1").out().lines()).hasSize(4);
        assertThat(cli.run("audit", "--to", "2020-01-01").out().lines()).hasSize(1);
        assertThat(cli.run("audit", "--from", "2020-01-01", "--to", "2199-01-01")
                        .out()
                        .lines())
                .hasSizeGreaterThan(3);
    }

    @Test
    void jsonHasLinesAndHead() {
        var json = cli.run("audit", "--json", "--action", "withdraw").json();
        assertThat(json.path("lines").get(0).path("why").asString()).isEqualTo("fel fil");
        assertThat(json.path("head").path("hash").asString())
                .isEqualTo(json.path("lines").get(0).path("hash").asString());
    }

    @Test
    void aSavedLogIsADisclosure() throws IOException {
        Path file = folder.resolve("logg.csv");
        Run without = CliRunner.in(
                java.util.Map.of(),
                "audit",
                "--out",
                file.toString(),
                "--workspace",
                folder.resolve("dalarna.gpkg").toString());
        assertThat(without.exit()).isEqualTo(Cli.BAD_INPUT);
        assertThat(cli.run("audit", "--out", file.toString()).exit()).isZero();
        assertThat(Files.readString(file))
                .contains("line;at;who;role;action;subject;before;after;why", ";withdraw;delivery 1;hus.csv;");
        assertThat(cli.run("audit", "--action", "disclosure").out()).contains("Utlämnande: Loggen", "logg.csv", "prov");
    }

    @Test
    void aHeadNotedEarlierIsPartOfTheLogUntilItsEndIsCut() throws Exception {
        String early = cli.run("audit", "--json", "--action", "registration-number")
                .json()
                .path("lines")
                .get(0)
                .path("hash")
                .asString();
        String late =
                cli.run("check", "--json").json().path("audit").path("hash").asString();
        assertThat(cli.run("check", "--audit-head", early).out()).doesNotContain("aldrig slutat");
        assertThat(cli.run("check", "--audit-head", late).out()).doesNotContain("aldrig slutat");

        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("dalarna.gpkg"));
                Statement statement = connection.createStatement()) {
            String guard;
            try (ResultSet row =
                    statement.executeQuery("SELECT sql FROM sqlite_master WHERE name = 'audit_entry_no_delete'")) {
                guard = row.getString(1);
            }
            statement.execute("DROP TRIGGER audit_entry_no_delete");
            statement.execute("DELETE FROM audit_entry WHERE action = 'withdraw'");
            assertThat(cli.run("check").out()).contains("audit_entry_no_delete");
            statement.execute(guard);
            statement.execute("UPDATE audit_head SET entries = (SELECT max(id) FROM audit_entry),"
                    + " hash = (SELECT hash FROM audit_entry ORDER BY id DESC LIMIT 1)");
        }
        assertThat(cli.run("check").out()).doesNotContain("loggen");
        assertThat(cli.run("check", "--audit-head", early).out()).doesNotContain("aldrig slutat");
        Run cut = cli.run("check", "--audit-head", late);
        assertThat(cut.exit()).isEqualTo(Cli.PROBLEMS);
        assertThat(cut.out()).contains("loggen har aldrig slutat med kontrollsumman " + late);
    }
}
