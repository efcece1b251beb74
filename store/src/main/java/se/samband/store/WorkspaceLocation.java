package se.samband.store;

import java.nio.file.Path;
import se.samband.core.problem.BadInputException;
import se.samband.store.jdbc.PostgresUrl;

/** Where a workspace lives: in a file, or in a schema of a PostgreSQL database. Its text is what people may be shown. */
public sealed interface WorkspaceLocation {

    /**
     * What a person wrote: an address that begins with {@code jdbc:postgresql:} is a database, everything else a file.
     *
     * @throws BadInputException if it is an address of a database that cannot be understood
     */
    static WorkspaceLocation of(String text) {
        return PostgresUrl.isDatabase(text) ? new Database(PostgresUrl.of(text)) : of(Path.of(text));
    }

    static WorkspaceLocation of(Path file) {
        return new File(file);
    }

    /** The schema that a county's workspace gets when none is named. */
    static String schemaOf(String countyCode) {
        return "county_" + countyCode;
    }

    /** A GeoPackage file. */
    record File(Path path) implements WorkspaceLocation {

        @Override
        public String toString() {
            return path.toString();
        }
    }

    /** A schema of a PostgreSQL database; without one named, the only workspace there. Its text holds no password. */
    record Database(PostgresUrl url) implements WorkspaceLocation {

        @Override
        public String toString() {
            return url.toString();
        }
    }
}
