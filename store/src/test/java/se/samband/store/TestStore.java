package se.samband.store;

import java.nio.file.Path;

/** The kinds of place that a workspace can live in; what holds of one must hold of the other. */
enum TestStore {
    FILE {
        @Override
        WorkspaceLocation place(Path folder, String name) {
            return WorkspaceLocation.of(folder.resolve(name + ".gpkg"));
        }
    },
    DATABASE {
        @Override
        WorkspaceLocation place(Path folder, String name) {
            return WorkspaceLocation.of(PostgresServer.get().freshSchema());
        }
    };

    /** Where there is nothing yet. */
    abstract WorkspaceLocation place(Path folder, String name);
}
