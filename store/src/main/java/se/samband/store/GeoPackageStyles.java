package se.samband.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import se.samband.geo.gpkg.LayerStyles;
import se.samband.store.style.StyleTable;

/** The styles in a GeoPackage. */
record GeoPackageStyles(Connection connection) implements StyleTable {

    private static final String GEOMETRY = "geom";
    private static final String PUT_SLD =
            "UPDATE layer_styles SET styleSLD = ? WHERE f_table_name = ? AND styleName = ?";

    @Override
    public List<String> columns(String layer) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement info = connection.prepareStatement("SELECT name FROM pragma_table_info(?)")) {
            info.setString(1, layer);
            try (ResultSet row = info.executeQuery()) {
                while (row.next()) {
                    columns.add(row.getString(1));
                }
            }
        }
        columns.remove(GEOMETRY);
        return columns;
    }

    @Override
    public void put(String layer, String name, String qml, String sld) throws SQLException {
        LayerStyles.put(connection, layer, GEOMETRY, name, qml);
        try (PreparedStatement update = connection.prepareStatement(PUT_SLD)) {
            update.setString(1, sld);
            update.setString(2, layer);
            update.setString(3, name);
            update.executeUpdate();
        }
    }
}
