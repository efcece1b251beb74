package se.samband.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.samband.core.problem.BadInputException;
import se.samband.store.jdbc.Connections;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Settings;

/** The checks at the door: is the file a workspace, of a version that this program knows? */
final class WorkspaceOpening {

    private static final String SETTINGS = "SELECT name, value FROM setting";

    private WorkspaceOpening() {}

    static WorkspaceInfo open(Path file, Connections connections) {
        try {
            Optional<Integer> applied = connections.read(Migrations::findApplied);
            if (applied.isEmpty()) {
                throw WorkspaceProblems.notAWorkspace(file);
            }
            if (applied.get() > Migrations.NEWEST) {
                throw WorkspaceProblems.newer(file, applied.get());
            }
            if (applied.get() < Migrations.NEWEST) {
                Upgrade.run(file, connections, applied.get());
            }
            return connections.read(db -> info(db, file));
        } catch (BadInputException e) {
            Path name = file.getFileName();
            throw new BadInputException(
                    e.problems().getFirst().in(name == null ? file.toString() : name.toString()), e);
        }
    }

    private static WorkspaceInfo info(Db db, Path file) {
        Map<String, String> settings = new HashMap<>();
        db.each(SETTINGS, row -> settings.put(row.getString(1), row.getString(2)));
        String code = settings.get(Settings.COUNTY_CODE);
        String name = settings.get(Settings.NAME);
        String created = settings.get(Settings.CREATED_AT);
        if (code == null || name == null || created == null) {
            throw WorkspaceProblems.notAWorkspace(file);
        }
        return new WorkspaceInfo(
                code,
                name,
                Boolean.parseBoolean(settings.get(Settings.INVENTED)),
                Instant.parse(created),
                Migrations.NEWEST);
    }
}
