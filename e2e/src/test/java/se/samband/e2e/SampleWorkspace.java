package se.samband.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The invented sample county as {@code samband demo} makes it, made once for all tests that only read it. */
final class SampleWorkspace {

    private static final int BUILDINGS = 3000;
    private static Path made;

    private SampleWorkspace() {}

    static synchronized Path file() {
        if (made == null) {
            try {
                Path folder = Files.createTempDirectory("samband-e2e");
                Path file = folder.resolve("exempel.gpkg");
                Program.Result result = Program.run(
                        folder,
                        "--workspace",
                        file.toString(),
                        "demo",
                        "--no-serve",
                        "--buildings",
                        Integer.toString(BUILDINGS));
                assertThat(result.exit()).as(result.out() + result.err()).isZero();
                made = file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return made;
    }

    /** A copy that a test may change. */
    static Path copyTo(Path folder) {
        try {
            return Files.copy(file(), folder.resolve("exempel.gpkg"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
