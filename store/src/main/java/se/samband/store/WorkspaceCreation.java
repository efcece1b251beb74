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

/** Makes an empty workspace. It is made beside its place and moved there when whole, so that no half one can be found. */
final class WorkspaceCreation {

    private static final String PUT_SETTING = "INSERT INTO setting (name, value) VALUES (?, ?)";

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
        db.update(PUT_SETTING, "county_code", facts.countyCode());
        db.update(PUT_SETTING, "name", facts.name());
        db.update(PUT_SETTING, "invented", Boolean.toString(facts.invented()));
        db.update(PUT_SETTING, "created_at", Moments.text(now));
    }
}
