package se.samband.store.jdbc;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/**
 * The address of a PostgreSQL database, such as {@code jdbc:postgresql://host:5432/db?currentSchema=county_20}, with the driver's
 * parameters. Its text holds host, port, database and schema, and nothing else of it, since a password can stand anywhere.
 *
 * @param schema the workspace's schema, or null when none is named
 */
public record PostgresUrl(String url, @Nullable String schema) {

    private static final String PREFIX = "jdbc:postgresql:";
    private static final String SCHEMA = "currentSchema";
    private static final Pattern HOSTS = Pattern.compile("[\\p{L}\\p{N}._,:\\[\\]%-]*(?<!:)");
    private static final Pattern NOT_IN_DATABASE = Pattern.compile("[@/\\s]");

    /** Warns of addresses that it does not understand, and writes them out with their passwords. */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    static {
        DRIVER.setLevel(Level.OFF);
    }

    /** Whether the text is meant as a database rather than a file. */
    public static boolean isDatabase(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.startsWith("jdbc:") || lower.startsWith("postgresql:") || lower.startsWith("postgres:");
    }

    /**
     * @throws BadInputException if the text is no address that the driver understands
     */
    public static PostgresUrl of(String text) {
        Properties parsed = parse(text);
        if (parsed == null) {
            throw new BadInputException(Problem.of(
                            "database-address",
                            new Text(
                                    "databasens adress går inte att förstå.",
                                    "the database address cannot be understood."),
                            new Text(
                                    "Skriv den som jdbc:postgresql://värd/databas?currentSchema=schema. Ange användare och"
                                            + " lösenord i SAMBAND_DB_USER och SAMBAND_DB_PASSWORD.",
                                    "Write it as jdbc:postgresql://host/database?currentSchema=schema. Give user and password in"
                                            + " SAMBAND_DB_USER and SAMBAND_DB_PASSWORD."))
                    .in(kind(text)));
        }
        String schema = PGProperty.CURRENT_SCHEMA.getOrDefault(parsed);
        // The driver takes a list; the first is where things are made.
        String first = schema == null ? "" : schema.split(",", 2)[0].strip();
        return new PostgresUrl(text, first.isEmpty() ? null : first);
    }

    /** The schema, when one must be named. */
    public String requireSchema() {
        if (schema == null) {
            throw new IllegalStateException("no schema in " + this);
        }
        return schema;
    }

    /** The same database with another schema. */
    public PostgresUrl withSchema(String name) {
        String bare = url.replaceAll("([?&])" + SCHEMA + "=[^&]*&?", "$1").replaceAll("[?&]$", "");
        return new PostgresUrl(
                bare
                        + (bare.contains("?") ? '&' : '?')
                        + SCHEMA
                        + '='
                        + URLEncoder.encode(name, StandardCharsets.UTF_8),
                name);
    }

    @Override
    public String toString() {
        Properties parsed = parse(url);
        if (parsed == null) {
            return kind(url);
        }
        String[] hosts = PGProperty.PG_HOST.getOrDefault(parsed).split(",", -1);
        String[] ports = PGProperty.PG_PORT.getOrDefault(parsed).split(",", -1);
        StringBuilder text = new StringBuilder(PREFIX).append("//");
        for (int i = 0; i < hosts.length; i++) {
            text.append(i == 0 ? "" : ",").append(hosts[i]).append(':').append(ports[Math.min(i, ports.length - 1)]);
        }
        text.append('/').append(PGProperty.PG_DBNAME.getOrDefault(parsed));
        return schema == null ? text.toString() : text + "?" + SCHEMA + '=' + schema;
    }

    /** What the driver understands; null where host or database is none, and may be part of a password instead. */
    private static @Nullable Properties parse(String text) {
        Properties parsed = text.startsWith(PREFIX) ? Driver.parseURL(text, null) : null;
        if (parsed == null) {
            return null;
        }
        String hosts = PGProperty.PG_HOST.getOrDefault(parsed);
        String database = PGProperty.PG_DBNAME.getOrDefault(parsed);
        return hosts != null
                        && HOSTS.matcher(hosts).matches()
                        && (database == null
                                || !NOT_IN_DATABASE.matcher(database).find())
                ? parsed
                : null;
    }

    /** All that can be told of an address that is not understood: any part of it may be a password. */
    private static String kind(String text) {
        return (text.startsWith(PREFIX) ? PREFIX : text.substring(0, text.indexOf(':') + 1)) + '…';
    }
}
