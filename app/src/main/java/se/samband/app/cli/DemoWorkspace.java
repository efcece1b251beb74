package se.samband.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.samband.app.sample.DemoImporter;
import se.samband.app.sample.SampleCounty;
import se.samband.app.sample.SampleOptions;

/** Makes the workspace of the invented sample county aside, and puts it in its place when it is whole. */
final class DemoWorkspace {

    private DemoWorkspace() {}

    static void make(Path file, SampleOptions options, DemoImporter.Progress progress) {
        Path whole = file.toAbsolutePath();
        Path folder = whole.getParent();
        if (folder == null) {
            throw new IllegalArgumentException("not a file: " + file);
        }
        try {
            Files.createDirectories(folder);
            Path aside = Files.createTempDirectory(folder, "samband-demo");
            try {
                Path made = aside.resolve("demo.gpkg");
                SampleCounty.write(aside.resolve("files"), options);
                DemoImporter.run(aside.resolve("files"), made, progress);
                replace(made, whole);
            } finally {
                delete(aside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The journals of an earlier database must not be taken for the new one's. */
    private static void replace(Path made, Path file) throws IOException {
        for (String journal : List.of("-wal", "-shm")) {
            Files.deleteIfExists(Path.of(file + journal));
        }
        Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
