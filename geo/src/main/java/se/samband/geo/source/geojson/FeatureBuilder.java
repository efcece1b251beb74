package se.samband.geo.source.geojson;

import java.io.StringWriter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import se.samband.core.problem.Problem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One feature, put together member by member in whatever order they come; used again for the next. A bare geometry is taken as a
 * feature without properties.
 */
final class FeatureBuilder {

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, Integer> columns = new HashMap<>();
    private final int idColumn;
    private final @Nullable Object[] values;
    private final boolean[] given;
    private GeometryReader ownGeometry = new GeometryReader();
    private @Nullable Geometry geometry;
    private @Nullable String type;
    private @Nullable Problem problem;
    private boolean geometrySeen;
    private boolean propertiesSeen;

    FeatureBuilder(List<String> columns, @Nullable String idColumn) {
        for (int i = 0; i < columns.size(); i++) {
            this.columns.put(columns.get(i), i);
        }
        this.idColumn = idColumn == null ? -1 : columns.indexOf(idColumn);
        this.values = new @Nullable Object[columns.size()];
        this.given = new boolean[columns.size()];
    }

    void clear() {
        Arrays.fill(values, null);
        Arrays.fill(given, false);
        ownGeometry = new GeometryReader();
        geometry = null;
        type = null;
        problem = null;
        geometrySeen = false;
        propertiesSeen = false;
    }

    /** Takes the value the parser stands on, and reads it to its end. */
    void member(String name, JsonParser json) {
        switch (name) {
            case "type" -> {
                if (type != null) {
                    note(GeoJsonProblems.twice(name));
                }
                type = json.currentToken() == JsonToken.VALUE_STRING ? json.getString() : "";
                json.skipChildren();
                ownGeometry.type(type);
            }
            case "properties" -> properties(json);
            case "geometry" -> geometry(json);
            case "id" -> id(json);
            case "coordinates", "geometries" -> ownGeometry.member(name, json);
            default -> json.skipChildren();
        }
    }

    private void id(JsonParser json) {
        boolean container = json.currentToken().isStructStart();
        if (container) {
            note(GeoJsonProblems.badId());
        }
        Object value = value(json);
        if (idColumn >= 0 && !container) {
            values[idColumn] = value;
        }
    }

    private void properties(JsonParser json) {
        if (propertiesSeen) {
            note(GeoJsonProblems.twice("properties"));
        }
        propertiesSeen = true;
        if (json.currentToken() != JsonToken.START_OBJECT) {
            if (json.currentToken() != JsonToken.VALUE_NULL) {
                note(GeoJsonProblems.propertiesNotObject());
            }
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            Integer column = columns.get(name);
            Object value = value(json);
            if (column == null) {
                continue; // the file has grown since it was looked through
            }
            if (given[column]) {
                note(GeoJsonProblems.twice(name));
            }
            given[column] = true;
            values[column] = value;
        }
    }

    private void geometry(JsonParser json) {
        if (geometrySeen) {
            note(GeoJsonProblems.twice("geometry"));
        }
        geometrySeen = true;
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        try {
            geometry = GeometryReader.read(json);
        } catch (BadGeometryException e) {
            note(e.problem());
        }
    }

    private void note(Problem found) {
        if (problem == null) {
            problem = found;
        }
    }

    /** Closes the feature; what makes it unreadable, or null. */
    @Nullable
    Problem finish(boolean inCollection) {
        boolean bareGeometry = !inCollection && GeometryReader.isType(type);
        if (bareGeometry) {
            try {
                geometry = ownGeometry.build();
            } catch (BadGeometryException e) {
                note(e.problem());
            }
        } else if (!"Feature".equals(type)) {
            note(GeoJsonProblems.notAFeature(type));
        }
        return problem;
    }

    @Nullable
    Object[] values() {
        return values;
    }

    @Nullable
    Geometry geometry() {
        return geometry;
    }

    private static @Nullable Object value(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_STRING -> json.getString();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NUMBER_INT -> integer(json);
            case VALUE_NUMBER_FLOAT -> decimal(json);
            case START_OBJECT, START_ARRAY -> jsonText(json);
            default -> null;
        };
    }

    private static Object integer(JsonParser json) {
        boolean fits = json.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        return fits ? (Object) json.getLongValue() : json.getString();
    }

    private static Object decimal(JsonParser json) {
        double value = json.getDoubleValue();
        return Double.isFinite(value) ? (Object) value : json.getString();
    }

    private static String jsonText(JsonParser json) {
        StringWriter text = new StringWriter();
        try (JsonGenerator copy = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            copy.copyCurrentStructureExact(json);
        }
        return text.toString();
    }
}
