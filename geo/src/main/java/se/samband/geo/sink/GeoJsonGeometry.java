package se.samband.geo.sink;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;

/** Geometries as GeoJSON: outer rings counter-clockwise, positions rounded. */
public final class GeoJsonGeometry {

    public static final int DECIMALS_OF_DEGREES = 8;
    public static final int DECIMALS_OF_METRES = 3;

    private final JsonGenerator json;
    private final int decimals;
    private final boolean northFirst;

    /** @param northFirst whether positions are written as y, x: the order of axes that some systems are defined with */
    public GeoJsonGeometry(JsonGenerator json, int decimals, boolean northFirst) {
        this.json = json;
        this.decimals = decimals;
        this.northFirst = northFirst;
    }

    /** Writes the geometry, whose coordinates are x and y, as a value. */
    public void write(Geometry geometry) {
        json.writeStartObject();
        json.writeStringProperty("type", geometry.getGeometryType());
        boolean collection = !(geometry instanceof Point
                || geometry instanceof LineString
                || geometry instanceof Polygon
                || geometry instanceof MultiPoint
                || geometry instanceof MultiLineString
                || geometry instanceof MultiPolygon);
        if (collection) {
            json.writeArrayPropertyStart("geometries");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                write(geometry.getGeometryN(i));
            }
            json.writeEndArray();
        } else {
            json.writeName("coordinates");
            coordinates(geometry);
        }
        json.writeEndObject();
    }

    private void coordinates(Geometry geometry) {
        switch (geometry) {
            case Point point -> position(point.getCoordinate());
            case LineString line -> positions(line.getCoordinates());
            case Polygon polygon -> {
                json.writeStartArray();
                ring(polygon.getExteriorRing(), true);
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    ring(polygon.getInteriorRingN(i), false);
                }
                json.writeEndArray();
            }
            default -> {
                json.writeStartArray();
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    coordinates(geometry.getGeometryN(i));
                }
                json.writeEndArray();
            }
        }
    }

    private void ring(LinearRing ring, boolean counterClockwise) {
        boolean asWanted = Orientation.isCCW(ring.getCoordinateSequence()) == counterClockwise;
        positions((asWanted ? ring : ring.reverse()).getCoordinates());
    }

    private void positions(Coordinate[] coordinates) {
        json.writeStartArray();
        for (Coordinate coordinate : coordinates) {
            position(coordinate);
        }
        json.writeEndArray();
    }

    private void position(Coordinate coordinate) {
        json.writeStartArray();
        json.writeNumber(rounded(northFirst ? coordinate.y : coordinate.x));
        json.writeNumber(rounded(northFirst ? coordinate.x : coordinate.y));
        json.writeEndArray();
    }

    private BigDecimal rounded(double ordinate) {
        return BigDecimal.valueOf(ordinate).setScale(decimals, RoundingMode.HALF_EVEN);
    }
}
