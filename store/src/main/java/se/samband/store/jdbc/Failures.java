package se.samband.store.jdbc;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.sqlite.SQLiteException;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** Tells the failures a person can mend (locked, full, damaged) from those that are faults of the program. */
public final class Failures {

    /** Code of the problem that the file itself is damaged. */
    public static final String DAMAGED = "workspace-damaged";

    /** Code of the problem that the database server does not answer. */
    public static final String UNREACHABLE = "database-unreachable";

    private Failures() {}

    static RuntimeException of(SQLException e, String sql) {
        Throwable told = e instanceof BatchUpdateException && e.getCause() != null ? e.getCause() : e;
        Problem problem = switch (told) {
            case SQLiteException sqlite -> SqliteFailures.find(sqlite.getResultCode());
            case PSQLException postgres -> PostgresFailures.find(postgres);
            default -> null;
        };
        return problem == null
                ? new StoreException(e.getMessage() + " in: " + sql, e)
                : new BadInputException(problem, e);
    }

    static Problem busy() {
        return Problem.of(
                "workspace-busy",
                new Text(
                        "arbetsytan skrivs just nu av någon annan.", "the workspace is being written by someone else."),
                new Text(
                        "Vänta tills den andra importen är klar och försök igen.",
                        "Wait until the other import is done and try again."));
    }

    static Problem full() {
        return Problem.of(
                "disk-full",
                new Text("disken är full; ingenting har sparats.", "the disk is full; nothing was saved."),
                new Text("Frigör utrymme och försök igen.", "Free some space and try again."));
    }
}
