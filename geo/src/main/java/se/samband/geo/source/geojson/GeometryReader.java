package se.samband.geo.source.geojson;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * One geometry object. Its members come in any order, so the coordinates are first gathered as nested lists whose leaves are
 * {@link Coordinate}, and made into a geometry when the type is known.
 */
public final class GeometryReader {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Set<String> TYPES = Set.of(
            "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection");

    /** MultiPolygon: polygons, rings, positions, numbers. */
    private static final int MAX_DEPTH = 4;

    /** Collections inside collections; deeper is no map but an attempt to exhaust the stack. */
    private static final int MAX_NESTED_COLLECTIONS = 16;

    private final int nesting;
    private @Nullable String type;
    private @Nullable Object coordinates;
    private @Nullable List<@Nullable Geometry> parts;
    private @Nullable BadGeometryException fault;

    GeometryReader() {
        this(0);
    }

    private GeometryReader(int nesting) {
        this.nesting = nesting;
    }

    static boolean isType(@Nullable String name) {
        return name != null && TYPES.contains(name);
    }

    /** Reads the value the parser stands on to its end, also when it throws. */
    public static Geometry read(JsonParser json) throws BadGeometryException {
        return read(json, 0);
    }

    private static Geometry read(JsonParser json, int nesting) throws BadGeometryException {
        if (json.currentToken() != JsonToken.START_OBJECT || nesting > MAX_NESTED_COLLECTIONS) {
            json.skipChildren();
            throw GeoJsonProblems.geometryNotObject();
        }
        GeometryReader reader = new GeometryReader(nesting);
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            reader.member(name, json);
        }
        return reader.build();
    }

    void type(String name) {
        type = name;
    }

    void member(String name, JsonParser json) {
        try {
            switch (name) {
                case "type" -> {
                    type = json.currentToken() == JsonToken.VALUE_STRING ? json.getString() : "";
                    json.skipChildren();
                }
                case "coordinates" -> {
                    if (coordinates != null) {
                        fault = GeoJsonProblems.badGeometry("coordinates");
                    }
                    coordinates = coordinates(json, 1);
                }
                case "geometries" -> parts(json);
                default -> json.skipChildren();
            }
        } catch (BadGeometryException e) {
            if (fault == null) {
                fault = e;
            }
        }
    }

    private void parts(JsonParser json) throws BadGeometryException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            throw GeoJsonProblems.badGeometry("geometries");
        }
        List<@Nullable Geometry> read = new ArrayList<>();
        BadGeometryException first = null;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            try {
                read.add(read(json, nesting + 1));
            } catch (BadGeometryException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
        parts = read;
    }

    /** A {@link Coordinate} or a list of such objects. Reads on to the end of the value before it throws. */
    private static Object coordinates(JsonParser json, int depth) throws BadGeometryException {
        if (json.currentToken() != JsonToken.START_ARRAY || depth > MAX_DEPTH) {
            json.skipChildren();
            throw GeoJsonProblems.badGeometry("coordinates");
        }
        JsonToken first = json.nextToken();
        if (first.isNumeric()) {
            return position(json);
        }
        List<Object> inner = new ArrayList<>();
        BadGeometryException fault = null;
        for (JsonToken token = first; token != JsonToken.END_ARRAY; token = json.nextToken()) {
            try {
                inner.add(coordinates(json, depth + 1));
            } catch (BadGeometryException e) {
                fault = fault == null ? e : fault;
            }
        }
        if (fault != null) {
            throw fault;
        }
        return inner;
    }

    private static Coordinate position(JsonParser json) throws BadGeometryException {
        double[] xyz = {Double.NaN, Double.NaN, Double.NaN};
        boolean numbers = true;
        int count = 0;
        for (JsonToken token = json.currentToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (!token.isNumeric()) {
                numbers = false;
                json.skipChildren();
            } else if (count < 3) {
                xyz[count] = json.getDoubleValue();
            }
            count++;
        }
        if (!numbers || !Double.isFinite(xyz[0]) || !Double.isFinite(xyz[1])) {
            throw GeoJsonProblems.badPosition();
        }
        return new Coordinate(xyz[0], xyz[1], xyz[2]);
    }

    Geometry build() throws BadGeometryException {
        if (fault != null) {
            throw fault;
        }
        if ("GeometryCollection".equals(type)) {
            if (parts == null) {
                throw GeoJsonProblems.badGeometry("geometries");
            }
            return FACTORY.createGeometryCollection(parts.toArray(new Geometry[0]));
        }
        if (type == null || !isType(type)) {
            throw GeoJsonProblems.unknownGeometry(type);
        }
        if (coordinates == null) {
            throw GeoJsonProblems.badGeometry("coordinates");
        }
        return switch (type) {
            case "Point" -> point(coordinates);
            case "MultiPoint" -> FACTORY.createMultiPointFromCoords(positions(coordinates));
            case "LineString" -> line(coordinates);
            case "MultiLineString" -> {
                List<LineString> lines = new ArrayList<>();
                for (Object line : list(coordinates)) {
                    lines.add(line(line));
                }
                yield FACTORY.createMultiLineString(lines.toArray(new LineString[0]));
            }
            case "Polygon" -> polygon(coordinates);
            default -> {
                List<Polygon> polygons = new ArrayList<>();
                for (Object polygon : list(coordinates)) {
                    polygons.add(polygon(polygon));
                }
                yield FACTORY.createMultiPolygon(polygons.toArray(new Polygon[0]));
            }
        };
    }

    private static Point point(Object at) throws BadGeometryException {
        if (at instanceof Coordinate position) {
            return FACTORY.createPoint(position);
        }
        if (list(at).isEmpty()) {
            return FACTORY.createPoint();
        }
        throw GeoJsonProblems.badGeometry("coordinates");
    }

    private static LineString line(Object nested) throws BadGeometryException {
        Coordinate[] positions = positions(nested);
        if (positions.length == 1) {
            throw GeoJsonProblems.shortLine();
        }
        return FACTORY.createLineString(positions);
    }

    private static Polygon polygon(Object nested) throws BadGeometryException {
        List<?> rings = list(nested);
        if (rings.isEmpty()) {
            return FACTORY.createPolygon();
        }
        LinearRing shell = ring(rings.getFirst());
        LinearRing[] holes = new LinearRing[rings.size() - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(rings.get(i + 1));
        }
        return FACTORY.createPolygon(shell, holes);
    }

    private static LinearRing ring(Object nested) throws BadGeometryException {
        Coordinate[] positions = positions(nested);
        if (positions.length < 4 || !positions[0].equals2D(positions[positions.length - 1])) {
            throw GeoJsonProblems.openRing(positions.length);
        }
        return FACTORY.createLinearRing(positions);
    }

    private static Coordinate[] positions(Object nested) throws BadGeometryException {
        List<?> list = list(nested);
        Coordinate[] positions = new Coordinate[list.size()];
        for (int i = 0; i < positions.length; i++) {
            if (!(list.get(i) instanceof Coordinate position)) {
                throw GeoJsonProblems.badGeometry("coordinates");
            }
            positions[i] = position;
        }
        return positions;
    }

    private static List<?> list(Object nested) throws BadGeometryException {
        if (nested instanceof List<?> list) {
            return list;
        }
        throw GeoJsonProblems.badGeometry("coordinates");
    }
}
