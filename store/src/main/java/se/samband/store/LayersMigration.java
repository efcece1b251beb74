package se.samband.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import se.samband.geo.crs.Crs;
import se.samband.geo.gpkg.GpkgRTree;
import se.samband.geo.gpkg.GpkgSchema;
import se.samband.geo.gpkg.LayerStyles;
import se.samband.store.style.Styles;

/** Makes layers of tables, as the database's kind has it: with directory entries, indexes and styles. */
record LayersMigration(String version, String description, Work work) implements JavaMigration {

    /** The tables of the first layout. */
    static final LayersMigration FIRST = new LayersMigration("2", "layers", LayersMigration::enterFirst);

    /** The outlines of buildings. */
    static final LayersMigration FOOTPRINT =
            new LayersMigration("5", "footprint layer", LayersMigration::enterFootprint);

    /** For a GeoPackage, in their order. */
    static final List<JavaMigration> GEOPACKAGE = List.of(FIRST, FOOTPRINT, new AuditMigration());

    /** The same for PostGIS. */
    static final List<JavaMigration> POSTGIS = List.of(
            new LayersMigration(FIRST.version(), FIRST.description(), PostgresLayers::enterFirst),
            new LayersMigration(FOOTPRINT.version(), FOOTPRINT.description(), PostgresLayers::enterFootprint),
            new AuditMigration());

    /** What is done on the connection of the migration's transaction. */
    @FunctionalInterface
    interface Work {
        void on(Connection connection) throws SQLException;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(version);
    }

    @Override
    public String getDescription() {
        return description;
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
        work.on(context.getConnection());
    }

    private static void enterFirst(Connection connection) throws SQLException {
        GpkgSchema.create(connection);
        for (Layers.Layer layer : Layers.FIRST) {
            register(connection, layer);
        }
        for (String table : Layers.ATTRIBUTES) {
            GpkgSchema.registerAttributes(connection, table, table);
        }
        LayerStyles.create(connection);
        Styles.put(new GeoPackageStyles(connection));
    }

    private static void enterFootprint(Connection connection) throws SQLException {
        register(connection, Layers.FOOTPRINT);
        Styles.putFootprint(new GeoPackageStyles(connection));
    }

    private static void register(Connection connection, Layers.Layer layer) throws SQLException {
        GpkgSchema.registerFeatures(
                connection, layer.table(), "geom", layer.geometryType(), Crs.SWEREF99_TM, layer.title());
        GpkgRTree.create(connection, layer.table(), "geom", "fid");
    }
}
