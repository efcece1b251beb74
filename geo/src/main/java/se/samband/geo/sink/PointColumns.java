package se.samband.geo.sink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** How tables show points: as two last columns, northing and easting in SWEREF 99 TM, in metres with millimetres. */
final class PointColumns {

    private final boolean shown;
    private final int columns;

    PointColumns(SinkLayer layer) {
        shown = layer.geometries() == SinkLayer.Geometries.POINT;
        columns = layer.columns().size();
    }

    List<Column> with(List<Column> columnsBefore) {
        List<Column> all = new ArrayList<>(columnsBefore);
        if (shown) {
            all.add(Column.decimal("SWEREF99 N"));
            all.add(Column.decimal("SWEREF99 E"));
        }
        return all;
    }

    /** @throws IllegalArgumentException if there is not one value for each column */
    @Nullable
    Object[] with(@Nullable Object[] values, @Nullable Geometry geometry) {
        if (values.length != columns) {
            throw new IllegalArgumentException(values.length + " values for " + columns + " columns");
        }
        if (!shown) {
            return values;
        }
        @Nullable Object[] all = Arrays.copyOf(values, columns + 2);
        if (geometry instanceof Point point && !point.isEmpty()) {
            all[columns] = millimetres(point.getY());
            all[columns + 1] = millimetres(point.getX());
        }
        return all;
    }

    private static double millimetres(double metres) {
        return Math.rint(metres * 1000) / 1000;
    }
}
