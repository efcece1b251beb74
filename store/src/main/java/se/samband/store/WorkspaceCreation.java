package se.samband.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import se.samband.store.jdbc.Connections;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Moments;
import se.samband.store.jdbc.Settings;

/** Makes an empty workspace. It is made beside its place and moved there when whole, so that no half one can be found. */
final class WorkspaceCreation {

    private WorkspaceCreation() {}

    static void create(Path file, NewWorkspace facts, Instant now) {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(draft);
            try (Connections connections = new Connections(draft, 0)) {
                Migrations.migrate(connections);
                connections.writing(db -> describe(db, facts, now));
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            try (Connections connections = new Connections(file, 0);
                    Db db = connections.open()) {
                db.run("PRAGMA journal_mode = WAL");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(Db db, NewWorkspace facts, Instant now) {
        Settings.put(db, Settings.COUNTY_CODE, facts.countyCode());
        Settings.put(db, Settings.NAME, facts.name());
        Settings.put(db, Settings.INVENTED, Boolean.toString(facts.invented()));
        Settings.put(db, Settings.CREATED_AT, Moments.text(now));
    }
}
