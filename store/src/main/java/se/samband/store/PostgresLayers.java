package se.samband.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import se.samband.store.style.Styles;

/** Makes layers of tables in PostGIS: a spatial index, a title that QGIS shows, a style. */
final class PostgresLayers {

    private PostgresLayers() {}

    static void enterFirst(Connection connection) throws SQLException {
        for (Layers.Layer layer : Layers.FIRST) {
            register(connection, layer);
        }
        Styles.put(PostgresStyles.in(connection));
    }

    static void enterFootprint(Connection connection) throws SQLException {
        register(connection, Layers.FOOTPRINT);
        Styles.putFootprint(PostgresStyles.in(connection));
    }

    private static void register(Connection connection, Layers.Layer layer) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE INDEX " + layer.table() + "_geom ON " + layer.table() + " USING gist (geom)");
            statement.execute("COMMENT ON TABLE " + layer.table() + " IS '" + layer.title() + "'");
        }
    }
}
