package se.samband.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import se.samband.store.row.AuditEntry;

/**
 * Gives a workspace the content of a backup, in one step: programs that have it open go on, and see the content of the backup from
 * then on. What was there is kept under another name. The backup itself is left as it is: one of an earlier version is brought up to
 * date in a copy.
 */
public final class Restore {

    static final int WAIT_MS = 5_000;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private Restore() {}

    /**
     * @param target a file, or a database; where that names no schema, the county's own
     * @param replace whether there may be a workspace already
     * @param line of the audit log, which tells of it
     * @throws BadInputException if the backup is no whole workspace, there is a workspace and it is not to be replaced or of another
     *     county, or somebody is writing to it; nothing is changed then
     */
    public static Restored restore(Path backup, WorkspaceLocation target, boolean replace, AuditEntry line) {
        if (!Files.isRegularFile(backup)) {
            throw WorkspaceProblems.missing(WorkspaceLocation.of(backup));
        }
        return switch (target) {
            case WorkspaceLocation.File(Path file) -> toFile(backup, file, replace, line);
            case WorkspaceLocation.Database(var url) -> {
                Path folder = temporary();
                Path draft = folder.resolve("draft.gpkg");
                try {
                    make(backup, draft, line);
                    yield SchemaRestore.put(draft, url, replace, line.at());
                } finally {
                    Backup.discard(draft);
                    Backup.discard(folder);
                }
            }
        };
    }

    private static Restored toFile(Path backup, Path file, boolean replace, AuditEntry line) {
        if (Files.exists(file) && !replace) {
            throw WorkspaceProblems.notToBeReplaced(file.toString());
        }
        Path draft = file.resolveSibling(file.getFileName() + ".restoring");
        try {
            make(backup, draft, line);
            return new Restored(
                    WorkspaceLocation.of(file), put(draft, file, line.at()).map(Path::toString));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Backup.discard(draft);
        }
    }

    private static void make(Path backup, Path draft, AuditEntry line) {
        try {
            Backup.discard(draft);
            run(backup, "VACUUM INTO " + quoted(draft));
            Backup.keepPrivate(draft);
            Backup.requireWhole(draft);
            try (Workspace restored = Workspace.open(draft)) {
                restored.audit().append(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("samband-restore-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
            Backup.discardBeside(file, "-wal", "-shm");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return Optional.of(kept);
        }
        run(file, "VACUUM INTO " + quoted(kept));
        Backup.keepPrivate(kept);
        try {
            run(file, "BEGIN IMMEDIATE");
            run(file, "restore from " + quoted(draft));
            requireSame(file, draft);
        } catch (BadInputException e) {
            Backup.discard(kept);
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
}
