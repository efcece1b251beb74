package se.samband.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class GeoPackageWorkspaceTest extends WorkspaceContract {

    @TempDir
    Path folder;

    @Override
    Workspace create() {
        return Workspace.create(folder.resolve("dalarna.gpkg"), Sample.DALARNA, CLOCK);
    }
}
