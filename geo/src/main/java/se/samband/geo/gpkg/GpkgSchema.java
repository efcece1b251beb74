package se.samband.geo.gpkg;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.locationtech.jts.geom.Envelope;
import se.samband.geo.crs.Crs;

/**
 * Makes an SQLite file a GeoPackage 1.3 and enters tables in its directory. Statements run in the caller's transaction; creating
 * twice does no harm.
 */
public final class GpkgSchema {

    /** "GPKG" in ASCII. */
    private static final int APPLICATION_ID = 0x47504B47;

    private static final int VERSION_1_3 = 10300;

    private static final String[] TABLES = {"""
        CREATE TABLE IF NOT EXISTS gpkg_spatial_ref_sys (
            srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
            organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)""", """
        CREATE TABLE IF NOT EXISTS gpkg_contents (
            table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
            last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
            min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
            CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""", """
        CREATE TABLE IF NOT EXISTS gpkg_geometry_columns (
            table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
            z TINYINT NOT NULL, m TINYINT NOT NULL,
            CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
            CONSTRAINT uk_gc_table_name UNIQUE (table_name),
            CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
            CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""", """
        CREATE TABLE IF NOT EXISTS gpkg_extensions (
            table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
            CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))"""};

    private GpkgSchema() {}

    /** Marks the file as a GeoPackage and creates the directory tables with the systems SWEREF 99 TM and WGS 84. */
    public static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA application_id = " + APPLICATION_ID);
            statement.execute("PRAGMA user_version = " + VERSION_1_3);
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
        addReference(connection, SpatialReference.UNDEFINED_CARTESIAN);
        addReference(connection, SpatialReference.UNDEFINED_GEOGRAPHIC);
        addReference(connection, SpatialReference.WGS84);
        addReference(connection, SpatialReference.SWEREF99_TM);
    }

    /**
     * Enters an existing table with geometries.
     *
     * @param geometryType as GeoPackage names it: GEOMETRY, POINT, LINESTRING, POLYGON, MULTIPOINT, MULTILINESTRING, MULTIPOLYGON
     * @param title what the layer is called for people; unique in the file
     */
    public static void registerFeatures(
            Connection connection, String table, String geometryColumn, String geometryType, Crs crs, String title)
            throws SQLException {
        int srsId = SpatialReference.of(crs).id();
        registerContents(connection, table, "features", title, srsId);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR REPLACE INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)")) {
            insert.setString(1, table);
            insert.setString(2, geometryColumn);
            insert.setString(3, geometryType);
            insert.setInt(4, srsId);
            insert.executeUpdate();
        }
    }

    /** Enters an existing table without geometries. */
    public static void registerAttributes(Connection connection, String table, String title) throws SQLException {
        registerContents(connection, table, "attributes", title, 0);
    }

    /** Sets what a registered table's description says to people: sources, dates, assumptions. */
    public static void describe(Connection connection, String table, String description) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE gpkg_contents SET description = ? WHERE table_name = ?")) {
            update.setString(1, description);
            update.setString(2, table);
            update.executeUpdate();
        }
    }

    /** Says how far a layer reaches; for a layer with an R-tree {@link GpkgRTree#updateExtent} finds it out. */
    public static void updateExtent(Connection connection, String table, Envelope extent) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ?,
                last_change = strftime('%Y-%m-%dT%H:%M:%fZ','now') WHERE table_name = ?""")) {
            double[] bounds = {extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY()};
            for (int i = 0; i < bounds.length; i++) {
                update.setObject(i + 1, extent.isNull() ? null : bounds[i]);
            }
            update.setString(5, table);
            update.executeUpdate();
        }
    }

    private static void registerContents(Connection connection, String table, String type, String title, int srsId)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES (?, ?, ?, ?)
                ON CONFLICT (table_name) DO UPDATE SET data_type = excluded.data_type, identifier = excluded.identifier,
                srs_id = excluded.srs_id""")) {
            insert.setString(1, table);
            insert.setString(2, type);
            insert.setString(3, title);
            insert.setInt(4, srsId);
            insert.executeUpdate();
        }
    }

    private static void addReference(Connection connection, SpatialReference reference) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT OR IGNORE INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)")) {
            insert.setString(1, reference.name());
            insert.setInt(2, reference.id());
            insert.setString(3, reference.organization());
            insert.setInt(4, reference.organizationId());
            insert.setString(5, reference.definition());
            insert.executeUpdate();
        }
    }
}
