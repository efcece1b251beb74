package se.samband.store.jdbc;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/**
 * The address of a PostgreSQL database, such as {@code jdbc:postgresql://host:5432/db?currentSchema=county_20}, with the driver's
 * parameters. Its text holds no password.
 *
 * @param schema the workspace's schema, or null when none is named
 */
public record PostgresUrl(String url, @Nullable String schema) {

    private static final String PREFIX = "jdbc:postgresql:";
    private static final String SCHEMA = "currentSchema";

    /** Whether the text is meant as a database rather than a file. */
    public static boolean isDatabase(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.startsWith("jdbc:") || lower.startsWith("postgresql:") || lower.startsWith("postgres:");
    }

    /**
     * @throws BadInputException if the text is no address that the driver understands
     */
    public static PostgresUrl of(String text) {
        Properties parsed = text.startsWith(PREFIX) ? Driver.parseURL(text, null) : null;
        if (parsed == null) {
            throw new BadInputException(Problem.of(
                            "database-address",
                            new Text(
                                    "databasens adress går inte att förstå.",
                                    "the database address cannot be understood."),
                            new Text(
                                    "Skriv den som jdbc:postgresql://värd/databas?currentSchema=schema.",
                                    "Write it as jdbc:postgresql://host/database?currentSchema=schema."))
                    .in(masked(text)));
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
        return masked(url);
    }

    private static String masked(String text) {
        return text.replaceAll("(?i)(password=)[^&]*", "$1***").replaceAll("//[^/@?]*@", "//***@");
    }
}
