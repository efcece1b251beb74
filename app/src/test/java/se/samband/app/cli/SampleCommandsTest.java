package se.samband.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.samband.app.cli.CliRunner.Run;
import se.samband.geo.scratch.ScratchFolder;
import tools.jackson.databind.JsonNode;

/** {@code samband demo} and {@code samband sample}: the invented county. */
class SampleCommandsTest extends FourBuildingsTest {

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

    @Test
    void theFolderOfAKilledDemoIsClearedByTheNextAndThatOfALivingOneIsNot() throws IOException {
        Path killed = Files.createDirectories(folder.resolve(".samband-demo-1/files"));
        Files.createFile(killed.resolveSibling(".lock"));
        try (ScratchFolder living = ScratchFolder.create(folder, ".samband-demo-2-")) {
            assertThat(cli.run("demo", "--no-serve").exit()).isZero();

            assertThat(living.path()).exists();
        }
        assertThat(killed.getParent()).doesNotExist();
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
