package se.samband.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.PostgresAccess;
import se.samband.store.jdbc.PostgresUrl;
import se.samband.store.jdbc.SchemaSwap;

/** Puts a workspace file in the place of a schema of a PostgreSQL database. */
final class SchemaRestore {

    private static final String RELATIONS =
            "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = ?";

    private SchemaRestore() {}

    /** @param draft a whole workspace of this version */
    static Restored put(Path draft, PostgresUrl url, boolean replace, Instant now) {
        try (Workspace restored = Workspace.open(draft)) {
            String county = restored.info().countyCode();
            PostgresAccess place = place(url, county, replace);
            PostgresUrl target = url.withSchema(place.schema());
            WorkspaceLocation beside =
                    new WorkspaceLocation.Database(url.withSchema(SchemaSwap.draftOf(place.schema())));
            String kept = SchemaSwap.put(
                    url, place, () -> restored.copyTo(beside, (table, done, total) -> {}), now, Restore.WAIT_MS);
            return new Restored(
                    new WorkspaceLocation.Database(target), Optional.of(kept).filter(name -> !name.isEmpty()));
        }
    }

    /** Of a database that names no schema, where the county is now, else where a new workspace would be. */
    private static PostgresAccess place(PostgresUrl url, String county, boolean replace) {
        try (Db server = PostgresAccess.openServer(url)) {
            PostgresDatabase database = PostgresDatabase.require(server, url);
            database.ensureExtension();
            List<WorkspaceEntry> there = database.inUse().stream()
                    .filter(entry -> url.schema() == null
                            ? entry.countyCode().equals(county)
                            : entry.schema().equals(url.schema()))
                    .toList();
            if (there.size() > 1) {
                throw WorkspaceProblems.schemaNotNamed(url, there);
            }
            if (there.isEmpty()) {
                String schema = url.schema() == null ? WorkspaceLocation.schemaOf(county) : url.schema();
                if (server.number(
                                "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = ?",
                                schema)
                        > 0) {
                    throw WorkspaceProblems.schemaTaken(url.withSchema(schema));
                }
                return new PostgresAccess(url, schema, database.extensionSchema(url));
            }
            WorkspaceEntry entry = there.getFirst();
            if (!entry.countyCode().equals(county)) {
                throw WorkspaceProblems.otherCounty(entry);
            }
            if (!replace) {
                throw WorkspaceProblems.notToBeReplaced(entry.location().toString());
            }
            return new PostgresAccess(url, entry.schema(), database.extensionSchema(url));
        }
    }
}
