package se.samband.geo.scratch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder that lives as long as its owner. Closing deletes it, as does the end of the program, also by Ctrl-C; a killed program's is
 * deleted when the next one is made in the same place. What tells the dead from the living is a lock that the operating system lets go of with the process.
 */
public final class ScratchFolder implements AutoCloseable {

    private static final String LOCK = ".lock";

    private final Path folder;
    private final FileChannel lock;
    private final Thread atExit = new Thread(this::delete, "scratch");

    private ScratchFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Clears what earlier owners left, and makes a new folder that only this user can read.
     *
     * @param parent existing folder
     * @param prefix how the names of such folders begin, and no others in the parent
     */
    public static ScratchFolder create(Path parent, String prefix) throws IOException {
        clearLeftovers(parent, prefix);
        Path folder = Files.createTempDirectory(parent, prefix);
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        channel.lock();
        ScratchFolder scratch = new ScratchFolder(folder, channel);
        Runtime.getRuntime().addShutdownHook(scratch.atExit);
        return scratch;
    }

    public Path path() {
        return folder;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The program is ending, and deletes the folder by itself.
            return;
        }
        delete();
    }

    private void delete() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        delete(folder);
    }

    /**
     * Deletes what killed programs left. Folders in use stay.
     *
     * @param parent need not exist
     * @param prefix how the names of such folders begin, and no others in the parent
     */
    public static void clearLeftovers(Path parent, String prefix) throws IOException {
        if (!Files.isDirectory(parent)) {
            return;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, prefix + "*")) {
            for (Path folder : folders) {
                if (isLeft(folder.resolve(LOCK))) {
                    delete(folder);
                }
            }
        }
    }

    /** A folder without a lock is just being made, or not ours. */
    private static boolean isLeft(Path lock) {
        if (!Files.isWritable(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            return held != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // What cannot be deleted now, such as a library in use, goes the next time.
            System.getLogger(ScratchFolder.class.getName()).log(System.Logger.Level.DEBUG, "left " + folder, e);
        }
    }
}
