package se.samband.store.jdbc;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** What a person can mend of what PostgreSQL complains of, by its error codes. */
final class PostgresFailures {

    private PostgresFailures() {}

    static @Nullable Problem find(PSQLException e) {
        String state = e.getSQLState();
        return switch (state) {
            case null -> null;
            case "28P01", "28000" -> login();
            case "3D000" ->
                Problem.of(
                        "database-missing",
                        new Text("databasen finns inte på servern.", "the database does not exist on the server."),
                        new Text(
                                "Kontrollera namnet, eller skapa den med createdb.",
                                "Check the name, or make it with createdb."));
            case "42501" ->
                Problem.of(
                        "workspace-not-writable",
                        new Text(
                                "användaren saknar rättighet i databasen.",
                                "the user lacks a privilege in the database."),
                        new Text(
                                "Be den som sköter databasen om rättigheterna i docs/postgresql.md.",
                                "Ask who runs the database for the privileges in docs/postgresql.md."));
            case "25006" ->
                Problem.of(
                        "workspace-not-writable",
                        new Text("databasen kan bara läsas.", "the database can only be read."),
                        new Text("Anslut till huvudservern.", "Connect to the primary server."));
            // A lock not got in time, a deadlock.
            case "55P03", "40P01" -> Failures.busy();
            case "53100" -> Failures.full();
            case "53300" ->
                Problem.of(
                        "database-connections",
                        new Text(
                                "databasservern tar inte emot fler anslutningar.",
                                "the database server takes no more connections."),
                        new Text(
                                "Försök igen om en stund, eller höj max_connections.",
                                "Try again in a while, or raise max_connections."));
            // Shut down, crashed, starting.
            case "57P01", "57P02", "57P03" -> unreachable();
            case "XX001", "XX002" ->
                Problem.of(
                        Failures.DAMAGED,
                        new Text("databasen är skadad.", "the database is damaged."),
                        new Text("Återställ den från en säkerhetskopia.", "Restore it from a backup."));
            default -> state.startsWith("08") ? unreachable() : null;
        };
    }

    private static Problem unreachable() {
        return Problem.of(
                Failures.UNREACHABLE,
                new Text("databasservern svarar inte.", "the database server does not answer."),
                new Text(
                        "Kontrollera värd och port i adressen, och att servern är igång.",
                        "Check host and port in the address, and that the server runs."));
    }

    private static Problem login() {
        return Problem.of(
                "database-login",
                new Text(
                        "databasservern tar inte emot användaren eller lösenordet.",
                        "the database server does not accept the user or the password."),
                new Text(
                        "Ange dem i SAMBAND_DB_USER och SAMBAND_DB_PASSWORD, eller i filen .pgpass.",
                        "Give them in SAMBAND_DB_USER and SAMBAND_DB_PASSWORD, or in the file .pgpass."));
    }
}
