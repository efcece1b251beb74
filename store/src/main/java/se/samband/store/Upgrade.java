package se.samband.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import se.samband.store.jdbc.Connections;
import se.samband.store.jdbc.Db;

/**
 * Brings a workspace of an earlier version up to date, all steps or none of them, and first puts a copy of a file beside it as it was:
 * {@code dalarna.gpkg.before-schema-7}. An earlier version of the program can open the copy, not the file.
 */
final class Upgrade {

    private Upgrade() {}

    /** @param from the newest migration applied */
    static void run(WorkspaceLocation location, Connections connections, int from) {
        // A database is backed up by those who run it, and knows no layout from before the first had settled.
        if (location instanceof WorkspaceLocation.File(Path file)) {
            keepCopy(file, connections, from);
            connections.writing(EarlyLayout::settle);
        }
        Migrations.migrate(connections.access());
    }

    static Path copyOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".before-schema-" + Migrations.NEWEST);
    }

    private static void keepCopy(Path file, Connections connections, int from) {
        Path copy = copyOf(file);
        Path draft = copy.resolveSibling(copy.getFileName() + ".new");
        try {
            Files.deleteIfExists(draft);
            try (Db db = connections.open()) {
                db.update("VACUUM INTO ?", draft.toAbsolutePath().toString());
            }
            // Another process may have brought the file up to date meanwhile, and kept its copy.
            if (schemaOf(draft).equals(Optional.of(from))) {
                Files.move(draft, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Integer> schemaOf(Path file) {
        try (Connections connections = new Connections(file, 0)) {
            return connections.read(Migrations::findApplied);
        }
    }
}
