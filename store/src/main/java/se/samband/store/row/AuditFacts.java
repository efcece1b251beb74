package se.samband.store.row;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Named facts in a fixed order, kept as one JSON object. Not for several threads. */
public final class AuditFacts {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final ObjectNode facts = MAPPER.createObjectNode();

    /** Adds a fact; null is left out. */
    public AuditFacts put(String name, @Nullable String value) {
        if (value != null) {
            facts.put(name, value);
        }
        return this;
    }

    public AuditFacts put(String name, long value) {
        facts.put(name, value);
        return this;
    }

    public String text() {
        return facts.toString();
    }

    /** The facts of a line by name, in order; empty when there are none or they are written in a way not known here. */
    public static SequencedMap<String, String> read(@Nullable String text) {
        SequencedMap<String, String> read = new LinkedHashMap<>();
        if (text == null) {
            return read;
        }
        try {
            JsonNode node = MAPPER.readTree(text);
            node.properties()
                    .forEach(fact -> read.put(fact.getKey(), fact.getValue().asString()));
        } catch (JacksonException notJson) {
            read.clear();
        }
        return read;
    }
}
