package se.samband.app.sample;

import java.io.IOException;
import java.nio.file.Path;
import se.samband.store.WorkspaceLocation;

/** A small sample county with everything in it, as {@code samband demo} makes it. */
public final class SampleFile {
    private static final int BUILDINGS = 3_000;

    private SampleFile() {}

    /** Makes it in the folder and returns the workspace. */
    public static Path make(Path folder) throws IOException {
        SampleCounty.write(folder, new SampleOptions(BUILDINGS, 1));
        Path file = folder.resolve("w.gpkg");
        DemoImporter.run(folder, WorkspaceLocation.of(file), (number, total, name) -> {});
        return file;
    }
}
