package se.samband.store;

import java.util.List;
import java.util.Optional;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.PostgresAccess;
import se.samband.store.jdbc.PostgresUrl;
import se.samband.store.jdbc.SchemaSwap;
import se.samband.store.jdbc.Settings;
import se.samband.store.jdbc.StoreException;

/** A PostgreSQL database as a place for workspaces, seen over a connection outside any of them. */
final class PostgresDatabase {

    private static final int OLDEST = 150_000;

    private static final String EXTENSION = """
            SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'postgis'""";
    private static final String AVAILABLE = "SELECT count(*) FROM pg_available_extensions WHERE name = 'postgis'";
    private static final String SCHEMAS = """
            SELECT n.nspname FROM pg_namespace n
            WHERE has_schema_privilege(n.oid, 'USAGE') AND EXISTS (
              SELECT 1 FROM pg_class c
              WHERE c.relnamespace = n.oid AND c.relname = 'setting' AND has_table_privilege(c.oid, 'SELECT'))
              AND EXISTS (SELECT 1 FROM pg_class c WHERE c.relnamespace = n.oid AND c.relname = 'flyway_schema_history')
            ORDER BY n.nspname""";
    private static final String HAS_HISTORY = """
            SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ? AND c.relname = 'flyway_schema_history'""";

    private final Db server;
    private final PostgresUrl url;

    private PostgresDatabase(Db server, PostgresUrl url) {
        this.server = server;
        this.url = url;
    }

    /**
     * @throws se.samband.core.problem.BadInputException if the server is too old
     */
    static PostgresDatabase require(Db server, PostgresUrl url) {
        if (server.number("SELECT current_setting('server_version_num')::int") < OLDEST) {
            throw WorkspaceProblems.serverTooOld(url);
        }
        return new PostgresDatabase(server, url);
    }

    /** The workspaces that the user may read, by schema. */
    List<WorkspaceEntry> workspaces() {
        return server.list(SCHEMAS, row -> row.getString(1)).stream()
                .map(this::entry)
                .flatMap(Optional::stream)
                .toList();
    }

    /** As {@link #workspaces}, without those that a restore has put aside. */
    List<WorkspaceEntry> inUse() {
        return workspaces().stream()
                .filter(entry -> !SchemaSwap.isAside(entry.schema()))
                .toList();
    }

    private Optional<WorkspaceEntry> entry(String schema) {
        String setting = PostgresAccess.quoted(schema) + ".setting";
        String sql =
                "SELECT c.value, n.value FROM " + setting + " c, " + setting + " n WHERE c.name = ? AND n.name = ?";
        return server.find(
                sql,
                row -> new WorkspaceEntry(
                        new WorkspaceLocation.Database(url.withSchema(schema)),
                        schema,
                        row.getString(1),
                        row.getString(2)),
                Settings.COUNTY_CODE,
                Settings.NAME);
    }

    /** The schema where PostGIS is. */
    Optional<String> findExtensionSchema() {
        return server.find(EXTENSION, row -> row.getString(1));
    }

    /** As {@link #findExtensionSchema}, when it must be there. */
    String extensionSchema(PostgresUrl of) {
        return findExtensionSchema().orElseThrow(() -> new StoreException("no PostGIS in " + of));
    }

    /**
     * @throws se.samband.core.problem.BadInputException if PostGIS is not there and the user may not add it
     */
    void ensureExtension() {
        if (findExtensionSchema().isPresent()) {
            return;
        }
        if (server.number(AVAILABLE) == 0) {
            throw WorkspaceProblems.postgisNotInstalled(url);
        }
        try {
            server.run("CREATE EXTENSION IF NOT EXISTS postgis");
        } catch (se.samband.core.problem.BadInputException notAllowed) {
            throw WorkspaceProblems.postgisNotAllowed(url, notAllowed);
        }
    }

    /** Whether the schema holds tables of a workspace that was never finished. */
    boolean isUnfinished(String schema) {
        return server.number(HAS_HISTORY, schema) > 0
                && workspaces().stream().noneMatch(w -> w.schema().equals(schema));
    }
}
