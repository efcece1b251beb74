package se.samband.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samband.core.problem.BadInputException;
import se.samband.store.jdbc.Access;
import se.samband.store.jdbc.Connections;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.PostgresAccess;
import se.samband.store.jdbc.PostgresUrl;
import se.samband.store.jdbc.Settings;
import se.samband.store.jdbc.SqliteAccess;

/** The checks at the door: is there a workspace, of a version that this program knows? */
final class WorkspaceOpening {

    private static final String SETTINGS = "SELECT name, value FROM setting";

    /** Where a workspace is, once found, and the way in. */
    record Place(WorkspaceLocation location, Access access) {}

    private WorkspaceOpening() {}

    static Place find(WorkspaceLocation location) {
        return switch (location) {
            case WorkspaceLocation.File(Path file) -> {
                if (!Files.isRegularFile(file)) {
                    throw WorkspaceProblems.missing(location);
                }
                yield new Place(location, new SqliteAccess(file));
            }
            case WorkspaceLocation.Database(PostgresUrl url) -> find(url);
        };
    }

    private static Place find(PostgresUrl url) {
        try (Db server = PostgresAccess.openServer(url)) {
            PostgresDatabase database = PostgresDatabase.require(server, url);
            List<WorkspaceEntry> all = database.workspaces();
            String schema = url.schema() == null ? only(database.inUse(), url) : url.schema();
            WorkspaceEntry found = all.stream()
                    .filter(entry -> entry.schema().equals(schema))
                    .findFirst()
                    .orElseThrow(() -> WorkspaceProblems.schemaMissing(url, all));
            return new Place(
                    found.location(),
                    new PostgresAccess(url.withSchema(schema), schema, database.extensionSchema(url)));
        } catch (BadInputException e) {
            throw named(e, url.toString());
        }
    }

    private static String only(List<WorkspaceEntry> all, PostgresUrl url) {
        if (all.size() != 1) {
            throw all.isEmpty()
                    ? WorkspaceProblems.missing(new WorkspaceLocation.Database(url))
                    : WorkspaceProblems.schemaNotNamed(url, all);
        }
        return all.getFirst().schema();
    }

    static WorkspaceInfo open(Place place, Connections connections) {
        try {
            Optional<Integer> applied = connections.read(Migrations::findApplied);
            if (applied.isEmpty()) {
                throw WorkspaceProblems.notAWorkspace(place.location());
            }
            if (applied.get() > Migrations.NEWEST) {
                throw WorkspaceProblems.newer(place.location(), applied.get());
            }
            if (applied.get() < Migrations.NEWEST) {
                Upgrade.run(place.location(), connections, applied.get());
            }
            return connections.read(db -> info(db, place.location()));
        } catch (BadInputException e) {
            throw named(e, WorkspaceProblems.name(place.location()));
        }
    }

    private static BadInputException named(BadInputException e, String name) {
        return new BadInputException(e.problems().getFirst().in(name), e);
    }

    private static WorkspaceInfo info(Db db, WorkspaceLocation location) {
        Map<String, String> settings = new HashMap<>();
        db.each(SETTINGS, row -> settings.put(row.getString(1), row.getString(2)));
        String code = settings.get(Settings.COUNTY_CODE);
        String name = settings.get(Settings.NAME);
        String created = settings.get(Settings.CREATED_AT);
        if (code == null || name == null || created == null) {
            throw WorkspaceProblems.notAWorkspace(location);
        }
        return new WorkspaceInfo(
                code,
                name,
                Boolean.parseBoolean(settings.get(Settings.INVENTED)),
                Instant.parse(created),
                Migrations.NEWEST);
    }
}
