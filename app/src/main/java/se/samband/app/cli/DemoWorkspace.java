package se.samband.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import se.samband.app.sample.DemoImporter;
import se.samband.app.sample.SampleCounty;
import se.samband.app.sample.SampleOptions;
import se.samband.geo.scratch.ScratchFolder;
import se.samband.store.WorkspaceLocation;

/** Makes the workspace of the invented sample county aside, and puts it in its place when it is whole. */
final class DemoWorkspace {

    private static final String ASIDE = ".samband-demo-";

    private DemoWorkspace() {}

    /** Deletes what runs that were killed left beside the workspace. */
    static void clearLeftovers(Path file) {
        try {
            ScratchFolder.clearLeftovers(folder(file), ASIDE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void make(Path file, SampleOptions options, DemoImporter.Progress progress) {
        Path whole = file.toAbsolutePath();
        Path folder = folder(file);
        try {
            Files.createDirectories(folder);
            try (ScratchFolder aside = ScratchFolder.create(folder, ASIDE)) {
                Path files = aside.path().resolve("files");
                Path made = aside.path().resolve("demo.gpkg");
                SampleCounty.write(files, options);
                DemoImporter.run(files, WorkspaceLocation.of(made), progress);
                replace(made, whole);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("not a file: " + file);
        }
        return folder;
    }

    /** The journals of an earlier database must not be taken for the new one's. */
    private static void replace(Path made, Path file) throws IOException {
        for (String journal : List.of("-wal", "-shm")) {
            Files.deleteIfExists(Path.of(file + journal));
        }
        Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
