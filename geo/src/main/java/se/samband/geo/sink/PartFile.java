package se.samband.geo.sink;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import se.samband.geo.scratch.Scratch;

/** A file in the making, under a name of its own until it is whole. */
record PartFile(Path path, Path target) {

    /** Not made yet, so that it gets the permissions of any new file there. */
    static PartFile beside(Path target) {
        Path whole = target.toAbsolutePath();
        try {
            Path folder = whole.getParent();
            if (folder == null) {
                throw new IOException("not a file: " + target);
            }
            String unique = "." + whole.getFileName() + "." + UUID.randomUUID() + ".part";
            return new PartFile(folder.resolve(unique), whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PartFile temporary() {
        try {
            Path file = Files.createTempFile(Scratch.folder(), "export", ".part");
            return new PartFile(file, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves the part into its place in one step, after it has reached the disk. */
    void publish() {
        try {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            try {
                Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(path, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void sendTo(OutputStream out) {
        try (out) {
            Files.copy(path, out);
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void discard() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
