package se.samband.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import se.samband.store.style.StyleTable;

/**
 * The styles in a PostgreSQL database: one table for all schemas, where QGIS finds it by its usual search path, laid out as QGIS lays
 * it out. Where the user may not make tables there, it is made in the workspace's schema.
 */
record PostgresStyles(Connection connection, String table) implements StyleTable {

    private static final String MAY_SHARE = """
            SELECT to_regclass('public.layer_styles') IS NOT NULL AND has_table_privilege('public.layer_styles', 'INSERT, DELETE')
              OR to_regclass('public.layer_styles') IS NULL AND has_schema_privilege('public', 'CREATE')
            FROM pg_namespace WHERE nspname = 'public'""";
    private static final String CREATE = """
            CREATE TABLE IF NOT EXISTS %s (id serial PRIMARY KEY, f_table_catalog varchar, f_table_schema varchar,
              f_table_name varchar, f_geometry_column varchar, stylename text, styleqml xml, stylesld xml, useasdefault boolean,
              description text, owner varchar(63) DEFAULT CURRENT_USER, ui xml, update_time timestamp DEFAULT CURRENT_TIMESTAMP,
              type varchar)""";
    private static final String COLUMNS = """
            SELECT attname FROM pg_attribute
            WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'geom' ORDER BY attnum""";
    private static final String DELETE = """
            DELETE FROM %s WHERE f_table_catalog = current_database() AND f_table_schema = current_schema() AND f_table_name = ?
              AND stylename = ?""";
    private static final String INSERT = """
            INSERT INTO %s (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, stylename, styleqml, stylesld,
              useasdefault, description)
            VALUES (current_database(), current_schema(), ?, 'geom', ?, XMLPARSE(DOCUMENT ?), XMLPARSE(DOCUMENT ?), true, '')""";

    static PostgresStyles in(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(MAY_SHARE)) {
            String table = row.next() && row.getBoolean(1) ? "public.layer_styles" : "layer_styles";
            try (Statement create = connection.createStatement()) {
                create.execute(CREATE.formatted(table));
            }
            return new PostgresStyles(connection, table);
        }
    }

    @Override
    public List<String> columns(String layer) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(COLUMNS)) {
            select.setString(1, layer);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    columns.add(row.getString(1));
                }
            }
        }
        return columns;
    }

    @Override
    public void put(String layer, String name, String qml, String sld) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE.formatted(table))) {
            delete.setString(1, layer);
            delete.setString(2, name);
            delete.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT.formatted(table))) {
            insert.setString(1, layer);
            insert.setString(2, name);
            insert.setString(3, qml);
            insert.setString(4, sld);
            insert.executeUpdate();
        }
    }
}
