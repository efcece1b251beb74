package se.samband.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.check.Finding;

/**
 * Backups of a workspace: whole GeoPackage files of its last committed state, made while others read and write, and believed in only
 * when they have been opened and checked. Whatever the workspace lives in, its backup is such a file.
 */
public final class Backup {

    private static final String PRIVATE = "rw-------";
    private static final int WAIT_MS = 5_000;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

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

    /**
     * Gives a workspace file the content of a backup. A file that is there already is kept under another name; programs that have it
     * open go on, and see the content of the backup from then on.
     *
     * @return what was there before, under its new name, if anything was
     * @throws BadInputException if the backup is no whole workspace, or somebody is writing to the file; nothing is changed then
     */
    public static Optional<Path> restore(Path backup, Path file, Instant now) {
        if (!Files.isRegularFile(backup)) {
            throw WorkspaceProblems.missing(WorkspaceLocation.of(backup));
        }
        Path draft = file.resolveSibling(file.getFileName() + ".restoring");
        try {
            discard(draft);
            // The backup itself is left as it is: one of an earlier version is brought up to date in the copy.
            run(backup, "VACUUM INTO " + quoted(draft));
            keepPrivate(draft);
            requireWhole(draft);
            return put(draft, file, now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            discard(draft);
        }
    }

    private static Optional<Path> put(Path draft, Path file, Instant now) throws IOException {
        if (!Files.exists(file)) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return Optional.empty();
        }
        Path kept = file.resolveSibling(file.getFileName() + ".before-restore-" + STAMP.format(now));
        if (!Workspace.isWorkspace(file)) {
            // Too damaged to be copied, or never a workspace: what it is, it stays.
            Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
            discardBeside(file, "-wal", "-shm");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return Optional.of(kept);
        }
        run(file, "VACUUM INTO " + quoted(kept));
        keepPrivate(kept);
        try {
            run(file, "BEGIN IMMEDIATE");
            run(file, "restore from " + quoted(draft));
            requireSame(file, draft);
        } catch (BadInputException e) {
            discard(kept);
            throw e;
        }
        return Optional.of(kept);
    }

    /** The driver does not tell when somebody who began to write in between kept it from its work. */
    private static void requireSame(Path file, Path restored) {
        try (Workspace now = Workspace.open(file);
                Workspace wanted = Workspace.open(restored)) {
            if (!now.audit().head().equals(wanted.audit().head())) {
                throw new BadInputException(failed());
            }
        }
    }

    private static void requireWhole(Path file) {
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

    private static void run(Path file, String command) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + WAIT_MS);
            statement.executeUpdate(command);
        } catch (SQLException e) {
            throw new BadInputException(failed(), e);
        }
    }

    private static Problem failed() {
        return Problem.of(
                "restore-failed",
                new Text(
                        "återställningen gick inte: filen är skadad, upptagen eller får inte skrivas.",
                        "the restore failed: the file is damaged, in use or not writable."),
                new Text(
                        "Ingenting är ändrat. Vänta tills pågående inläsning är klar och försök igen, eller ta en annan kopia.",
                        "Nothing is changed. Wait until the import under way has ended and try again, or take another backup."));
    }

    private static String quoted(Path path) {
        return '\'' + path.toAbsolutePath().toString().replace("'", "''") + '\'';
    }

    private static void keepPrivate(Path file) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(PRIVATE));
        }
    }

    /** A draft, and what opening it left beside it. */
    private static void discard(Path draft) {
        discardBeside(draft, "", "-wal", "-shm", "-journal", ".before-schema-" + Migrations.NEWEST);
    }

    private static void discardBeside(Path file, String... endings) {
        for (String ending : endings) {
            try {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
