package se.samband.app.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The few forms of JSON Schema in use. */
public final class Schemas {

    public static final Map<String, Object> TEXT = Map.of("type", "string");
    public static final Map<String, Object> WHOLE = Map.of("type", "integer");
    public static final Map<String, Object> FLAG = Map.of("type", "boolean");
    static final Map<String, Object> NUMBER = Map.of("type", "number");
    static final Map<String, Object> DAY = Map.of("type", "string", "format", "date");
    static final Map<String, Object> INSTANT = Map.of("type", "string", "format", "date-time");

    private Schemas() {}

    public static Map<String, Object> choice(Collection<String> codes) {
        return ordered("type", "string", "enum", List.copyOf(codes));
    }

    public static Map<String, Object> listOf(Map<String, Object> items) {
        return ordered("type", "array", "items", items);
    }

    static Map<String, Object> mapOf(Map<String, Object> values) {
        return ordered("type", "object", "additionalProperties", values);
    }

    /** With exactly these members. */
    public static Map<String, Object> object(Map<String, Object> properties) {
        Map<String, Object> schema = ordered("type", "object", "properties", properties);
        schema.put("required", List.copyOf(properties.keySet()));
        schema.put("additionalProperties", false);
        return schema;
    }

    public static Map<String, Object> orNull(Map<String, Object> schema) {
        Map<String, Object> either = new LinkedHashMap<>(schema);
        either.put("type", List.of(schema.get("type"), "null"));
        if (schema.get("enum") instanceof Collection<?> codes) {
            List<Object> more = new ArrayList<>(codes);
            more.add(null);
            either.put("enum", more);
        }
        return either;
    }

    private static Map<String, Object> ordered(String name, Object value, String name2, Object value2) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(name, value);
        schema.put(name2, value2);
        return schema;
    }
}
