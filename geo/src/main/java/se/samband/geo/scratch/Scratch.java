package se.samband.geo.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder for this program's temporary files: made when it is first asked for, gone when the program has ended. */
public final class Scratch {

    private static final String PREFIX = "samband-";

    private static @Nullable ScratchFolder current;

    private Scratch() {}

    public static synchronized Path folder() throws IOException {
        ScratchFolder folder = current;
        // Some systems clear away temporary files that are some days old.
        if (folder == null || !Files.isDirectory(folder.path())) {
            folder = ScratchFolder.create(Path.of(System.getProperty("java.io.tmpdir")), PREFIX);
            current = folder;
        }
        return folder.path();
    }
}
