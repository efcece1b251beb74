package se.samband.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.store.check.Finding;

/**
 * Backups of a workspace: whole GeoPackage files of its last committed state, made while others read and write, and believed in only
 * when they have been opened and checked. Whatever the workspace lives in, its backup is such a file.
 */
public final class Backup {

    private static final String PRIVATE = "rw-------";

    private Backup() {}

    /**
     * Writes a backup. The file appears whole or not at all, readable by this user only.
     *
     * @throws BadInputException if the file exists, cannot be written, or the workspace turns out damaged
     */
    public static void write(Workspace workspace, Path backup) {
        if (Files.exists(backup)) {
            throw WorkspaceProblems.exists(backup);
        }
        Path draft = backup.resolveSibling(backup.getFileName() + ".new");
        try {
            Files.deleteIfExists(draft);
            workspace.copyTo(draft);
            keepPrivate(draft);
            requireWhole(draft);
            Files.move(draft, backup, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            discard(draft);
        }
    }

    static void requireWhole(Path file) {
        try (Workspace workspace = Workspace.open(file)) {
            Optional<Problem> fault = workspace.check().stream()
                    .filter(Finding::fault)
                    .findFirst()
                    .map(Finding::problem);
            if (fault.isPresent()) {
                throw new BadInputException(fault.get());
            }
        }
    }

    static void keepPrivate(Path file) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(PRIVATE));
        }
    }

    /** A draft, and what opening it left beside it. */
    static void discard(Path draft) {
        discardBeside(draft, "", "-wal", "-shm", "-journal", ".before-schema-" + Migrations.NEWEST);
    }

    static void discardBeside(Path file, String... endings) {
        for (String ending : endings) {
            try {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
