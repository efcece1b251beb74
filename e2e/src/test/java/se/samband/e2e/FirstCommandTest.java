package se.samband.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's first command, in a tree where nothing has been built, as a newcomer gives it. */
class FirstCommandTest {

    private static final Set<String> NOT_IN_A_CLONE = Set.of("target", ".git", "work");

    @TempDir
    private Path folder;

    @Test
    void demoBuildsMakesTheSampleCountyAndServesIt() throws IOException {
        Path tree = folder.resolve("a folder with blanks");
        copyTree(tree);
        List<String> command = List.of("./samband", "demo", "--no-browser", "--port", "0", "--buildings", "1000");
        try (Program.Server server = Program.Server.of(new ProcessBuilder(command).directory(tree.toFile()))) {
            assertThat(server.get("/").body()).contains("Påhittat exempellän");
            assertThat(server.get("/figures?lang=en").statusCode()).isEqualTo(200);
        }
        assertThat(tree.resolve("app/target/samband.jar")).exists();
    }

    private static void copyTree(Path to) throws IOException {
        Files.walkFileTree(Program.ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes attributes) throws IOException {
                if (!from.equals(Program.ROOT)
                        && NOT_IN_A_CLONE.contains(from.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(Program.ROOT.relativize(from)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path from, BasicFileAttributes attributes) throws IOException {
                Files.copy(from, to.resolve(Program.ROOT.relativize(from)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
