package se.samband.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive for a server, unpacked in an empty folder, where there is no source tree, no Maven and no network to fetch from. */
class InstalledTest {

    @TempDir
    private Path folder;

    @Test
    void theArchiveRunsFromAnEmptyFolder() throws IOException, InterruptedException {
        Path archive = Path.of(run(Program.ROOT, "./samband", "package").strip());
        run(folder, "tar", "-xzf", archive.toString());
        Path home = folder.resolve(archive.getFileName().toString().replace(".tar.gz", ""));

        assertThat(run(home, "./samband", "--version")).startsWith("Samband ");
        run(home, "./samband", "init", "--county", "20", "--workspace", "../d.gpkg");
        assertThat(run(home, "./samband", "check", "--workspace", "../d.gpkg", "--lang", "en"))
                .contains("(20)");
        assertThat(home.resolve("dist/samband.service")).exists();
        assertThat(home.resolve("docs/operation.md")).exists();

        ProcessBuilder serve = command(
                home, "./samband", "serve", "--workspace", "../d.gpkg", "--port", "0", "--no-browser", "--log", "json");
        try (Program.Server server = Program.Server.of(serve)) {
            assertThat(server.get("/help").statusCode()).isLessThan(500);
        }
    }

    private static String run(Path where, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("samband", ".out");
        Process process = command(where, arguments)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES))
                .as(List.of(arguments).toString())
                .isTrue();
        // A check that finds advice ends with 1.
        assertThat(process.exitValue()).as(List.of(arguments).toString()).isLessThan(2);
        return Files.readString(out);
    }

    private static ProcessBuilder command(Path where, String... arguments) {
        ProcessBuilder command = new ProcessBuilder(arguments).directory(where.toFile());
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return command;
    }
}
