package se.samband.app.deliveries;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import se.samband.geo.source.RowSource;
import se.samband.geo.source.SourceRow;

/**
 * How a refused row is kept: its cells as text, and for geodata its geometry as well-known text in a last column, so that it can
 * be written out again as it came.
 */
final class RefusedCells {

    /** Name of the column that holds the geometry; no source column is called so. */
    static final String GEOMETRY = "geometri (WKT)";

    private RefusedCells() {}

    static List<String> header(RowSource source) {
        List<String> header = new ArrayList<>(source.columns());
        if (source.hasGeometry()) {
            header.add(GEOMETRY);
        }
        return header;
    }

    static List<@Nullable String> of(SourceRow row, boolean geometry) {
        List<@Nullable String> cells = new ArrayList<>(row.values().length + 1);
        for (Object value : row.values()) {
            cells.add(value == null ? null : value.toString());
        }
        if (geometry) {
            Geometry shape = row.geometry();
            cells.add(shape == null ? null : shape.toText());
        }
        return cells;
    }
}
