package se.samband.app.sample;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes features in EPSG:3006 as GeoJSON with a {@code crs} member, as Swedish agencies do. Decimetres. */
final class GeoJsonFile implements Closeable {

    private final Writer out;
    private final StringBuilder text = new StringBuilder();
    private boolean first = true;

    GeoJsonFile(Path file, String name) throws IOException {
        out = new BufferedWriter(Files.newBufferedWriter(file), 1 << 16);
        out.write(
                "{\"type\":\"FeatureCollection\",\"name\":\"" + name
                        + "\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::3006\"}},\"features\":[\n");
    }

    /** @param properties names and values in turn; values are String or Integer */
    void feature(Geometry geometry, Object... properties) throws IOException {
        text.setLength(0);
        text.append(first ? "" : ",\n").append("{\"type\":\"Feature\",\"properties\":{");
        first = false;
        for (int i = 0; i < properties.length; i += 2) {
            text.append(i == 0 ? "\"" : ",\"").append(properties[i]).append("\":");
            Object value = properties[i + 1];
            if (value instanceof Integer) {
                text.append(value);
            } else {
                text.append('"').append(value).append('"');
            }
        }
        text.append("},\"geometry\":");
        geometry(geometry);
        out.append(text.append('}'));
    }

    private void geometry(Geometry geometry) {
        text.append("{\"type\":\"").append(geometry.getGeometryType()).append("\",\"coordinates\":");
        switch (geometry) {
            case Point point -> position(point.getCoordinate());
            case LineString line -> positions(line);
            case Polygon polygon -> rings(polygon);
            case MultiPolygon many -> {
                text.append('[');
                for (int i = 0; i < many.getNumGeometries(); i++) {
                    text.append(i == 0 ? "" : ",");
                    rings((Polygon) many.getGeometryN(i));
                }
                text.append(']');
            }
            default -> throw new IllegalArgumentException(geometry.getGeometryType());
        }
        text.append('}');
    }

    private void rings(Polygon polygon) {
        text.append('[');
        positions(polygon.getExteriorRing());
        for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
            text.append(',');
            positions(polygon.getInteriorRingN(h));
        }
        text.append(']');
    }

    private void positions(LineString line) {
        text.append('[');
        for (int i = 0; i < line.getNumPoints(); i++) {
            text.append(i == 0 ? "" : ",");
            position(line.getCoordinateN(i));
        }
        text.append(']');
    }

    private void position(Coordinate c) {
        text.append('[');
        decimetres(Math.round(c.x * 10));
        text.append(',');
        decimetres(Math.round(c.y * 10));
        text.append(']');
    }

    private void decimetres(long dm) {
        text.append(dm / 10).append('.').append(dm % 10);
    }

    @Override
    public void close() throws IOException {
        out.write("\n]}\n");
        out.close();
    }
}
