package se.samband.app.api;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Holds JSON against the few forms of JSON Schema in use. */
final class SchemaCheck {

    private SchemaCheck() {}

    static void check(JsonNode value, JsonNode schema, String where, List<String> faults) {
        if (!schema.has("type")) {
            faults.add(where + ": schema without a type");
            return;
        }
        if (!hasType(value, schema.get("type"))) {
            faults.add(where + ": " + value + " is not " + schema.get("type"));
            return;
        }
        if (schema.has("enum")) {
            boolean known = false;
            for (JsonNode each : schema.get("enum")) {
                known |= each.equals(value);
            }
            if (!known) {
                faults.add(where + ": " + value + " is none of " + schema.get("enum"));
            }
        }
        if (value.isArray()) {
            for (JsonNode item : value) {
                check(item, schema.get("items"), where + "[]", faults);
            }
        }
        if (value.isObject()) {
            checkObject(value, schema, where, faults);
        }
    }

    private static void checkObject(JsonNode value, JsonNode schema, String where, List<String> faults) {
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.asString())) {
                faults.add(where + ": " + name + " is missing");
            }
        }
        value.properties().forEach(member -> {
            JsonNode known = schema.path("properties").path(member.getKey());
            JsonNode other = schema.path("additionalProperties");
            if (!known.isMissingNode()) {
                check(member.getValue(), known, where + "." + member.getKey(), faults);
            } else if (other.isObject()) {
                check(member.getValue(), other, where + "." + member.getKey(), faults);
            } else if (other.isBoolean() && !other.asBoolean()) {
                faults.add(where + ": " + member.getKey() + " is not described");
            }
        });
    }

    private static boolean hasType(JsonNode value, JsonNode type) {
        if (type.isArray()) {
            for (JsonNode each : type) {
                if (hasType(value, each)) {
                    return true;
                }
            }
            return false;
        }
        return switch (type.asString()) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "null" -> value.isNull();
            default -> false;
        };
    }
}
