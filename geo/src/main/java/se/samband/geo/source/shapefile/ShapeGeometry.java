package se.samband.geo.source.shapefile;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import se.samband.core.text.Text;

/** Makes geometries of shape records (ESRI Shapefile Technical Description, July 1998). */
final class ShapeGeometry {

    /** Says in both languages why a record is no geometry. */
    static final class ShapeException extends Exception {

        private final transient Text reason;

        ShapeException(Text reason) {
            super(reason.en());
            this.reason = reason;
        }

        Text reason() {
            return reason;
        }
    }

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int BOX_BYTES = 32;
    private static final int POINT_BYTES = 16;

    /** Values below this mean "no data" in a shapefile. */
    private static final double NO_DATA = -1e38;

    private ShapeGeometry() {}

    static @Nullable Geometry read(ByteBuffer record) throws ShapeException {
        try {
            int type = record.getInt();
            boolean elevated = type > 10 && type < 20;
            return switch (type) {
                case 0 -> null;
                case 1, 11, 21 -> FACTORY.createPoint(point(record, elevated));
                case 8, 18, 28 -> FACTORY.createMultiPointFromCoords(multiPoint(record, elevated));
                case 3, 13, 23 -> lines(parts(record, elevated));
                case 5, 15, 25 -> polygons(parts(record, elevated));
                default ->
                    throw new ShapeException(new Text(
                            "Formen är av en typ som inte läses (" + type + "); punkter, linjer och ytor läses.",
                            "The shape is of a type that is not read (" + type + "); points, lines and areas are."));
            };
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw broken();
        }
    }

    private static Coordinate point(ByteBuffer record, boolean elevated) throws ShapeException {
        Coordinate point = xy(record);
        if (elevated) {
            point.setZ(elevation(record.getDouble()));
        }
        return point;
    }

    private static Coordinate xy(ByteBuffer record) throws ShapeException {
        double x = record.getDouble();
        double y = record.getDouble();
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw broken();
        }
        return new Coordinate(x, y);
    }

    private static double elevation(double z) {
        return z < NO_DATA ? Double.NaN : z;
    }

    private static Coordinate[] multiPoint(ByteBuffer record, boolean elevated) throws ShapeException {
        record.position(record.position() + BOX_BYTES);
        return points(record, record.getInt(), elevated);
    }

    private static Coordinate[] points(ByteBuffer record, int count, boolean elevated) throws ShapeException {
        if (count < 0 || count > record.remaining() / POINT_BYTES) {
            throw broken();
        }
        Coordinate[] points = new Coordinate[count];
        for (int i = 0; i < count; i++) {
            points[i] = xy(record);
        }
        if (elevated && count > 0) {
            record.position(record.position() + 16); // the range of the elevations
            for (Coordinate point : points) {
                point.setZ(elevation(record.getDouble()));
            }
        }
        return points;
    }

    private static List<Coordinate[]> parts(ByteBuffer record, boolean elevated) throws ShapeException {
        record.position(record.position() + BOX_BYTES);
        int count = record.getInt();
        int pointCount = record.getInt();
        if (count < 0 || count > record.remaining() / 4) {
            throw broken();
        }
        int[] starts = new int[count + 1];
        for (int i = 0; i < count; i++) {
            starts[i] = record.getInt();
        }
        starts[count] = pointCount;
        Coordinate[] points = points(record, pointCount, elevated);
        List<Coordinate[]> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            if (starts[i] < 0 || starts[i + 1] < starts[i] || starts[i + 1] > pointCount) {
                throw broken();
            }
            Coordinate[] part = new Coordinate[starts[i + 1] - starts[i]];
            System.arraycopy(points, starts[i], part, 0, part.length);
            parts.add(part);
        }
        return parts;
    }

    private static Geometry lines(List<Coordinate[]> parts) {
        LineString[] lines = parts.stream().map(FACTORY::createLineString).toArray(LineString[]::new);
        return lines.length == 1 ? lines[0] : FACTORY.createMultiLineString(lines);
    }

    private static Geometry polygons(List<Coordinate[]> parts) {
        List<LinearRing> rings = parts.stream()
                .filter(p -> p.length > 0)
                .map(FACTORY::createLinearRing)
                .toList();
        return Rings.assemble(rings);
    }

    private static ShapeException broken() {
        return new ShapeException(
                new Text("Formen är skadad och kan inte tolkas.", "The shape is damaged and cannot be understood."));
    }
}
