package se.samband.geo.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFolderTest {

    private static final String PREFIX = "samband-";

    @TempDir
    Path parent;

    @Test
    void closingDeletesTheFolderWithAllInIt() throws IOException {
        Path kept;
        try (ScratchFolder scratch = ScratchFolder.create(parent, PREFIX)) {
            kept = scratch.path();
            Files.writeString(Files.createDirectories(kept.resolve("a/b")).resolve("c"), "x");
        }
        assertThat(kept).doesNotExist();
    }

    @Test
    void theFolderOfAKilledProcessIsClearedAndThatOfALivingOneIsNot() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName(),
                        parent.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path theirs;
        try (BufferedReader out = child.inputReader()) {
            theirs = Path.of(out.readLine());
            ScratchFolder.create(parent, PREFIX).close();
            assertThat(theirs.resolve("file")).exists();
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertThat(theirs.resolve("file")).exists();

        try (ScratchFolder mine = ScratchFolder.create(parent, PREFIX)) {
            assertThat(parent).isDirectoryNotContaining(path -> !path.equals(mine.path()));
        }
    }

    @Test
    void foldersOfOthersAreLeftAlone() throws IOException {
        Path other = Files.createDirectory(parent.resolve(PREFIX + "bilder"));
        try (ScratchFolder first = ScratchFolder.create(parent, PREFIX);
                ScratchFolder second = ScratchFolder.create(parent, PREFIX)) {
            assertThat(other).exists();
            assertThat(first.path()).exists().isNotEqualTo(second.path());
        }
    }

    /** The child: makes a folder and waits to be killed. */
    static final class Owner {

        private Owner() {}

        public static void main(String[] arguments) throws IOException {
            try (ScratchFolder scratch = ScratchFolder.create(Path.of(arguments[0]), PREFIX)) {
                Files.writeString(scratch.path().resolve("file"), "x");
                System.out.println(scratch.path());
                int end = System.in.read();
                throw new IllegalStateException("not killed: " + end);
            }
        }
    }
}
