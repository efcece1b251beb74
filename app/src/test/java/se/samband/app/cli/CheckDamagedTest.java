package se.samband.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.cli.CliRunner.Run;
import tools.jackson.databind.JsonNode;

/** What {@code samband check} says of a file that something has happened to. */
class CheckDamagedTest {

    private static final int PAGE = 4096;

    @TempDir
    static Path folder;

    private static byte[] whole;

    @BeforeAll
    static void aWorkspaceWithBuildings() throws IOException {
        CliRunner cli = CliRunner.dalarna(folder);
        StringBuilder rows = new StringBuilder("id;E;N\n");
        for (int i = 0; i < 2_000; i++) {
            rows.append("hus-").append(i).append(';').append(500_000 + i).append(";6740000\n");
        }
        Path csv = Files.writeString(folder.resolve("hus.csv"), rows);
        assertThat(cli.importFile(csv, "building", "--as-of", "2024-01-01").exit())
                .isZero();
        whole = Files.readAllBytes(folder.resolve("dalarna.gpkg"));
    }

    @Test
    void aFileCutShortIsAFindingWhereverItIsCut() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 10; i++) {
            int length = PAGE + random.nextInt(whole.length - 2 * PAGE);

            assertIsDamaged(Arrays.copyOf(whole, length), "cut at " + length);
        }
    }

    @Test
    void pagesOfRubbishAreAFindingWhereverTheyLie() throws IOException {
        Random random = new Random(2);
        byte[] rubbish = new byte[8 * PAGE];
        random.nextBytes(rubbish);
        for (int i = 0; i < 10; i++) {
            int at = random.nextInt(whole.length / PAGE - 8) * PAGE;
            byte[] bytes = whole.clone();
            System.arraycopy(rubbish, 0, bytes, at, rubbish.length);

            assertIsDamaged(bytes, "rubbish at " + at);
        }
    }

    @Test
    void whatCannotBeOpenedIsAFindingInBothLanguages() throws IOException {
        byte[] bytes = whole.clone();
        Arrays.fill(bytes, 0, 2 * PAGE, (byte) 0x55);
        CliRunner cli = new CliRunner(Files.write(folder.resolve("oläslig.gpkg"), bytes));

        assertThat(cli.run("check").out()).contains("oläslig.gpkg", "Återställ den från en säkerhetskopia");
        assertThat(cli.run("check", "--lang", "en").out()).contains("Restore it from a backup");
        assertThat(cli.run("check", "--json").json().get("county").isNull()).isTrue();
    }

    @Test
    void whatIsMissingOrAnotherDatabaseIsWrongUsage() {
        assertThat(new CliRunner(folder.resolve("borta.gpkg")).run("check").exit())
                .isEqualTo(2);

        Path other = folder.resolve("uttag.gpkg");
        new CliRunner(folder.resolve("dalarna.gpkg")).run("export", "buildings", "--out", other.toString());
        assertThat(new CliRunner(other).run("check").exit()).isEqualTo(2);
    }

    private static void assertIsDamaged(byte[] bytes, String how) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "skadad", ".gpkg"), bytes);
        Run run = new CliRunner(file).run("check", "--json");

        assertThat(run.exit()).as(how + run.err()).isEqualTo(1);
        JsonNode findings = run.json().get("findings");
        assertThat(findings.size()).as(how).isBetween(1, 30);
        assertThat(findings.get(0).get("fault").asBoolean()).as(how).isTrue();
        assertThat(findings.toString()).as(how).contains("säkerhetskopia");
    }
}
