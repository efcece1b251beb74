package se.samband.app.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One address of the interface: what it takes and what it gives. */
public sealed interface Route {

    Signature signature();

    /** What an answer can hold, as JSON Schema. */
    Map<String, Object> schema();

    /**
     * The class of what it is made of, and the state of the workspace: two answers of one version agree. Everybody is not told how
     * often a county is worked on.
     */
    private static Map<String, Object> head(Signature signature) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("class", Answers.CLASS);
        if (!signature.isOpen()) {
            head.put("version", Schemas.TEXT);
        }
        return head;
    }

    /** An address of a document whose form is defined elsewhere. */
    record Document(Signature signature) implements Route {
        @Override
        public Map<String, Object> schema() {
            return Map.of("type", "object");
        }
    }

    /** An address of one thing. */
    record One<T>(Signature signature, Shape<T> shape) implements Route {
        @Override
        public Map<String, Object> schema() {
            Map<String, Object> members = head(signature);
            members.putAll(shape.properties());
            return Schemas.object(members);
        }
    }

    /**
     * An address of many things, some at a time.
     *
     * @param about what is told once of all of them
     */
    record Many<H, T>(Signature signature, Shape<H> about, Shape<T> item) implements Route {
        @Override
        public Map<String, Object> schema() {
            Map<String, Object> members = head(signature);
            members.putAll(about.properties());
            members.put("matched", Schemas.WHOLE);
            members.put("offset", Schemas.WHOLE);
            members.put("items", Schemas.listOf(item.schema()));
            members.put("returned", Schemas.WHOLE);
            Map<String, Object> link = new LinkedHashMap<>();
            link.put("rel", Schemas.choice(List.of("self", "next")));
            link.put("href", Schemas.TEXT);
            members.put("links", Schemas.listOf(Schemas.object(link)));
            return Schemas.object(members);
        }
    }
}
