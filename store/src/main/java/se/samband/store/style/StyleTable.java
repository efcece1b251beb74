package se.samband.store.style;

import java.sql.SQLException;
import java.util.List;

/** The table in which QGIS looks for a layer's look. */
public interface StyleTable {

    /** Names of the layer's columns, without its geometry. */
    List<String> columns(String layer) throws SQLException;

    /** Sets the layer's default style, replacing one of the same name. */
    void put(String layer, String name, String qml, String sld) throws SQLException;
}
