package se.samband.app.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import se.samband.core.text.Text;

/** What is said of things, as RDF without blank nodes: each thing by its address, with what is said of it in order. */
final class Graph {

    /** What may not stand in an IRI (RFC 3987), besides what is not ASCII, which may. */
    private static final Pattern NOT_IN_IRI = Pattern.compile("[\\x00-\\x20<>\"{}|^`\\\\]");

    /** What a property says: another thing, or a value. */
    sealed interface Term {}

    record Iri(String iri) implements Term {
        Iri {
            if (!isIri(iri)) {
                throw new IllegalArgumentException("no IRI: " + iri);
            }
        }
    }

    /** A text in a language. */
    record Words(String text, String lang) implements Term {}

    /** A value of a type; a plain text where the type is {@link Terms#STRING}. */
    record Value(String text, String type) implements Term {}

    /** @param property an IRI */
    record Said(String property, Term term) {}

    private final Map<String, List<Said>> things = new LinkedHashMap<>();

    static boolean isIri(String text) {
        return text.contains(":") && !NOT_IN_IRI.matcher(text).find();
    }

    /** Says something of a thing. */
    Thing thing(String iri, String type) {
        things.putIfAbsent(new Iri(iri).iri(), new ArrayList<>());
        return new Thing(iri).link(Terms.TYPE, type);
    }

    /** Everything said, by thing. */
    Map<String, List<Said>> things() {
        return things;
    }

    /** A thing to say more of. */
    final class Thing {
        private final String iri;

        private Thing(String iri) {
            this.iri = iri;
        }

        String iri() {
            return iri;
        }

        Thing link(String property, String other) {
            return say(property, new Iri(other));
        }

        /** What people have written; left out when it is no IRI. */
        Thing linkWritten(String property, String other) {
            return isIri(other) ? link(property, other) : this;
        }

        /** In both languages. */
        Thing words(String property, Text text) {
            say(property, new Words(text.sv(), "sv"));
            return say(property, new Words(text.en(), "en"));
        }

        Thing value(String property, String text) {
            return say(property, new Value(text, Terms.STRING));
        }

        Thing value(String property, String text, String type) {
            return say(property, new Value(text, type));
        }

        private Thing say(String property, Term term) {
            things.getOrDefault(iri, new ArrayList<>()).add(new Said(property, term));
            return this;
        }
    }
}
