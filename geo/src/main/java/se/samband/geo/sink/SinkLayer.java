package se.samband.geo.sink;

import java.util.List;

/**
 * What is to be written: a table or layer.
 *
 * @param name table name in a GeoPackage, sheet name in Excel, {@code name} in GeoJSON
 * @param geometries kind of the rows' geometries. CSV and Excel show points as two columns, northing and easting in SWEREF 99
 *     TM, and leave other kinds out
 */
public record SinkLayer(String name, List<Column> columns, Geometries geometries) {

    /** Kinds of geometries; lines and areas are written as their multi types, so that a layer is of one type. */
    public enum Geometries {
        NONE,
        POINT,
        LINE,
        AREA,
        ANY
    }

    public SinkLayer {
        columns = List.copyOf(columns);
    }
}
