package se.samband.store.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** Tells the failures a person can mend (locked, full, damaged) from those that are faults of the program. */
public final class Failures {

    /** Code of the problem that the file itself is damaged. */
    public static final String DAMAGED = "workspace-damaged";

    private Failures() {}

    static RuntimeException of(SQLException e, String sql) {
        Problem problem = e instanceof SQLiteException sqlite ? problem(sqlite.getResultCode()) : null;
        return problem == null
                ? new StoreException(e.getMessage() + " in: " + sql, e)
                : new BadInputException(problem, e);
    }

    private static @Nullable Problem problem(SQLiteErrorCode code) {
        // Extended codes carry the primary code in their low byte.
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                Problem.of(
                        "workspace-busy",
                        new Text(
                                "arbetsytan skrivs just nu av någon annan.",
                                "the workspace is being written by someone else."),
                        new Text(
                                "Vänta tills den andra importen är klar och försök igen.",
                                "Wait until the other import is done and try again."));
            case SQLITE_FULL ->
                Problem.of(
                        "disk-full",
                        new Text("disken är full; ingenting har sparats.", "the disk is full; nothing was saved."),
                        new Text("Frigör utrymme och försök igen.", "Free some space and try again."));
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
                        DAMAGED,
                        new Text(
                                "filen är skadad eller är ingen arbetsyta.",
                                "the file is damaged or is not a workspace."),
                        new Text("Återställ den från en säkerhetskopia.", "Restore it from a backup."));
            default -> null;
        };
    }
}
