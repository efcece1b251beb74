package se.samband.store.style;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import se.samband.geo.gpkg.LayerStyles;

/** Puts every layer's look in the workspace, where QGIS finds it. */
public final class Styles {

    private static final String NAME = "Samband";
    private static final String PUT_SLD =
            "UPDATE layer_styles SET styleSLD = ? WHERE f_table_name = ? AND styleName = ?";

    private Styles() {}

    public static void put(Connection connection) throws SQLException {
        put(connection, "building", Qml.status(), Sld.status("building"));
        point(connection, "address", "circle", "#9AA3AF", 0.8);
        point(connection, "node", "square", "#1F2937", 2.6);
        line(connection, "route", "#1F2937", 0.5);
        line(connection, "road", "#B8BEC8", 0.3);
        area(connection, "grant_area", StatusStyle.GRANTED.colour(), 0.2, 0.5, false);
        area(connection, "planned_area", StatusStyle.PLANNED.colour(), 0.2, 0.5, false);
        area(connection, "late_connection_area", StatusStyle.PASSED.colour(), 0.15, 0.5, false);
        area(connection, "locality", "#D8CBB0", 0.35, 0.2, true);
        area(connection, "holiday_area", "#C9D8B0", 0.35, 0.2, false);
        area(connection, "population_square", "#8C6D46", 0.1, 0.1, false);
        area(connection, "deso", "#9AA3AF", 0, 0.2, false);
        area(connection, "municipality", "#4B5563", 0, 0.4, true);
        area(connection, "county", "#1F2937", 0, 0.8, false);
        area(connection, "water", "#BFD9EA", 1, 0.1, false);
    }

    private static void point(Connection connection, String layer, String shape, String colour, double size)
            throws SQLException {
        put(connection, layer, Qml.point(shape, colour, size), Sld.point(layer, shape, colour, 3 * size));
    }

    private static void line(Connection connection, String layer, String colour, double width) throws SQLException {
        put(connection, layer, Qml.line(colour, width), Sld.line(layer, colour, 3 * width));
    }

    private static void area(
            Connection connection, String layer, String colour, double opacity, double width, boolean named)
            throws SQLException {
        put(connection, layer, Qml.area(colour, opacity, width, named), Sld.area(layer, colour, opacity, 3 * width));
    }

    private static void put(Connection connection, String layer, String qml, String sld) throws SQLException {
        LayerStyles.put(connection, layer, "geom", NAME, qml);
        try (PreparedStatement update = connection.prepareStatement(PUT_SLD)) {
            update.setString(1, sld);
            update.setString(2, layer);
            update.setString(3, NAME);
            update.executeUpdate();
        }
    }
}
