package se.samband.store.jdbc;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** What a person can mend of what SQLite complains of. */
final class SqliteFailures {

    private SqliteFailures() {}

    static @Nullable Problem find(SQLiteErrorCode code) {
        // Extended codes carry the primary code in their low byte.
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
            case SQLITE_BUSY, SQLITE_LOCKED -> Failures.busy();
            case SQLITE_FULL -> Failures.full();
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN ->
                Problem.of(
                        "workspace-not-writable",
                        new Text(
                                "arbetsytan kan inte öppnas eller skrivas.",
                                "the workspace cannot be opened or written."),
                        new Text(
                                "Kontrollera att filen och dess mapp får skrivas av dig.",
                                "Check that you may write the file and its folder."));
            case SQLITE_NOTADB, SQLITE_CORRUPT ->
                Problem.of(
                        Failures.DAMAGED,
                        new Text(
                                "filen är skadad eller är ingen arbetsyta.",
                                "the file is damaged or is not a workspace."),
                        new Text("Återställ den från en säkerhetskopia.", "Restore it from a backup."));
            default -> null;
        };
    }
}
