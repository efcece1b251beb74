package se.samband.store;

import java.util.function.Consumer;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.PostgresAccess;
import se.samband.store.jdbc.PostgresUrl;

/**
 * Makes a schema for a workspace in a PostgreSQL database. It counts as a workspace when it says what county it is of, which is
 * written with the rest of the content in one transaction; what a program that was killed left before that is removed by the next.
 */
final class SchemaCreation {

    private static final String LOCK = "SELECT pg_advisory_lock(hashtextextended('samband ' || ?, 0))";
    private static final String EXISTS = "SELECT count(*) FROM pg_namespace WHERE nspname = ?";
    private static final String RELATIONS =
            "SELECT count(*) FROM pg_class WHERE relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = ?)";
    private static final String FORGET_STYLES = """
            DELETE FROM public.layer_styles WHERE f_table_catalog = current_database() AND f_table_schema = ?""";
    private static final String HAS_STYLES = """
            SELECT count(*) FROM pg_class
            WHERE oid = to_regclass('public.layer_styles') AND has_table_privilege(oid, 'DELETE')""";

    private final Db server;
    private final String schema;

    private SchemaCreation(Db server, String schema) {
        this.server = server;
        this.schema = schema;
    }

    /**
     * @param url with a schema
     * @param content makes tables and rows; what it throws undoes everything
     */
    static PostgresUrl create(PostgresUrl url, Consumer<PostgresAccess> content) {
        String schema = url.requireSchema();
        try (Db server = PostgresAccess.openServer(url)) {
            PostgresDatabase database = PostgresDatabase.require(server, url);
            SchemaCreation creation = new SchemaCreation(server, schema);
            // Held until the connection is closed, so that two do not make the same.
            server.find(LOCK, row -> true, schema);
            boolean found = creation.prepare(url, database);
            try {
                content.accept(new PostgresAccess(url, schema, database.extensionSchema(url)));
                return url;
            } catch (RuntimeException e) {
                creation.undo(found, e);
                throw e;
            }
        }
    }

    /** Returns whether the schema was there, made for us by someone else. */
    private boolean prepare(PostgresUrl url, PostgresDatabase database) {
        database.ensureExtension();
        if (server.number(EXISTS, schema) == 0) {
            server.run("CREATE SCHEMA " + PostgresAccess.quoted(schema));
            return false;
        }
        if (database.workspaces().stream().anyMatch(w -> w.schema().equals(schema))) {
            throw WorkspaceProblems.schemaExists(url);
        }
        if (server.number(RELATIONS, schema) > 0) {
            if (!database.isUnfinished(schema)) {
                throw WorkspaceProblems.schemaTaken(url);
            }
            drop();
            server.run("CREATE SCHEMA " + PostgresAccess.quoted(schema));
        }
        return true;
    }

    private void undo(boolean found, RuntimeException cause) {
        try {
            drop();
            if (found) {
                server.run("CREATE SCHEMA " + PostgresAccess.quoted(schema));
            }
        } catch (RuntimeException e) {
            // What is left is no workspace, and the next attempt removes it.
            cause.addSuppressed(e);
        }
    }

    private void drop() {
        server.run("DROP SCHEMA " + PostgresAccess.quoted(schema) + " CASCADE");
        if (server.number(HAS_STYLES) > 0) {
            server.update(FORGET_STYLES, schema);
        }
    }
}
