package se.samband.geo.gpkg;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** The table {@code layer_styles} in which QGIS looks for a layer's look when it opens it. */
public final class LayerStyles {

    public static final String TABLE = "layer_styles";

    private LayerStyles() {}

    /** Creates and registers the table when it is missing. */
    public static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE IF NOT EXISTS layer_styles (
                        id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256),
                        f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,
                        useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
                        update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')))""");
        }
        GpkgSchema.registerAttributes(connection, TABLE, TABLE);
    }

    /** Sets a layer's default style, replacing the one of the same name; the table must be there. */
    public static void put(Connection connection, String table, String geometryColumn, String name, String qml)
            throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM layer_styles WHERE f_table_name = ? AND styleName = ?")) {
            delete.setString(1, table);
            delete.setString(2, name);
            delete.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML,
                styleSLD, useAsDefault, description, owner) VALUES ('', '', ?, ?, ?, ?, '', 1, '', '')""")) {
            insert.setString(1, table);
            insert.setString(2, geometryColumn);
            insert.setString(3, name);
            insert.setString(4, qml);
            insert.executeUpdate();
        }
    }
}
