package se.samband.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import se.samband.geo.crs.Crs;
import se.samband.geo.gpkg.GpkgRTree;
import se.samband.geo.gpkg.GpkgSchema;
import se.samband.geo.gpkg.LayerStyles;
import se.samband.store.style.Styles;

/** Enters the tables in the GeoPackage's directory, with indexes and styles. */
final class LayersMigration implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("2");
    }

    @Override
    public String getDescription() {
        return "layers";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        GpkgSchema.create(connection);
        for (Layers.Layer layer : Layers.FIRST) {
            register(connection, layer);
        }
        for (String table : Layers.ATTRIBUTES) {
            GpkgSchema.registerAttributes(connection, table, table);
        }
        LayerStyles.create(connection);
        Styles.put(connection);
    }

    static void register(Connection connection, Layers.Layer layer) throws SQLException {
        GpkgSchema.registerFeatures(
                connection, layer.table(), "geom", layer.geometryType(), Crs.SWEREF99_TM, layer.title());
        GpkgRTree.create(connection, layer.table(), "geom", "fid");
    }
}
