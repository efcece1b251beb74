package se.samband.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.function.Consumer;
import se.samband.store.jdbc.Access;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Moments;
import se.samband.store.jdbc.Settings;
import se.samband.store.jdbc.SqliteAccess;

/** Makes a workspace so that no half one can be found. */
final class WorkspaceCreation {

    private WorkspaceCreation() {}

    /**
     * Makes a workspace with everything that the content puts in it, in one transaction.
     *
     * @param schema for a database whose address names none
     * @return where it is
     */
    static WorkspaceLocation create(WorkspaceLocation location, String schema, Consumer<Db> content) {
        return switch (location) {
            case WorkspaceLocation.File(Path path) -> {
                createFile(path, content);
                yield location;
            }
            case WorkspaceLocation.Database(var url) ->
                new WorkspaceLocation.Database(
                        SchemaCreation.create(url.schema() == null ? url.withSchema(schema) : url, access -> {
                            Migrations.migrate(access);
                            fill(access, content);
                        }));
        };
    }

    /** The content of an empty workspace. */
    static Consumer<Db> empty(NewWorkspace facts, Instant now) {
        return db -> {
            Settings.put(db, Settings.COUNTY_CODE, facts.countyCode());
            Settings.put(db, Settings.NAME, facts.name());
            Settings.put(db, Settings.INVENTED, Boolean.toString(facts.invented()));
            Settings.put(db, Settings.CREATED_AT, Moments.text(now));
        };
    }

    /** A file is made beside its place and moved there when whole. */
    private static void createFile(Path file, Consumer<Db> content) {
        if (Files.exists(file)) {
            throw WorkspaceProblems.exists(file);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw WorkspaceProblems.folderMissing(file);
        }
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(draft);
            try {
                Access access = new SqliteAccess(draft);
                Migrations.migrate(access);
                fill(access, content);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
            try (Db db = new SqliteAccess(file).open()) {
                db.run("PRAGMA journal_mode = WAL");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Access access, Consumer<Db> content) {
        try (Db db = access.beginImport(0)) {
            content.accept(db);
            db.commit();
        }
    }
}
