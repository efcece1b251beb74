package se.samband.app.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samband.app.catalogue.Graph.Iri;
import se.samband.app.catalogue.Graph.Said;
import se.samband.app.catalogue.Graph.Term;
import se.samband.app.catalogue.Graph.Value;
import se.samband.app.catalogue.Graph.Words;
import tools.jackson.databind.json.JsonMapper;

/** The ways in which a graph can be written. */
enum Syntax {
    /** What the national portal reads, and so the usual one. */
    RDF_XML("rdfxml", "application/rdf+xml") {
        @Override
        String write(Graph graph) {
            StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
            Terms.PREFIXES.forEach((prefix, iri) -> out.append("\n    xmlns:")
                    .append(prefix)
                    .append("=\"")
                    .append(xml(iri))
                    .append('"'));
            out.append(">\n");
            graph.things().forEach((thing, all) -> {
                out.append("  <rdf:Description rdf:about=\"").append(xml(thing)).append("\">\n");
                all.forEach(said -> element(out, Terms.shortened(said.property()), said.term()));
                out.append("  </rdf:Description>\n");
            });
            return out.append("</rdf:RDF>\n").toString();
        }

        private void element(StringBuilder out, String name, Term term) {
            out.append("    <").append(name);
            switch (term) {
                case Iri iri ->
                    out.append(" rdf:resource=\"").append(xml(iri.iri())).append("\"/>\n");
                case Words words ->
                    out.append(" xml:lang=\"")
                            .append(words.lang())
                            .append("\">")
                            .append(xml(words.text()))
                            .append("</")
                            .append(name)
                            .append(">\n");
                case Value value -> {
                    if (!value.type().equals(Terms.STRING)) {
                        out.append(" rdf:datatype=\"").append(xml(value.type())).append('"');
                    }
                    out.append('>')
                            .append(xml(value.text()))
                            .append("</")
                            .append(name)
                            .append(">\n");
                }
            }
        }
    },
    TURTLE("turtle", "text/turtle") {
        @Override
        String write(Graph graph) {
            StringBuilder out = new StringBuilder();
            Terms.PREFIXES.forEach((prefix, iri) -> out.append("@prefix ")
                    .append(prefix)
                    .append(": <")
                    .append(iri)
                    .append("> .\n"));
            graph.things().forEach((thing, all) -> {
                out.append("\n<").append(thing).append(">\n");
                for (int i = 0; i < all.size(); i++) {
                    Said said = all.get(i);
                    out.append("    ")
                            .append(Terms.shortened(said.property()))
                            .append(' ')
                            .append(term(said.term()))
                            .append(i == all.size() - 1 ? " .\n" : " ;\n");
                }
            });
            return out.toString();
        }

        private String term(Term term) {
            return switch (term) {
                case Iri iri -> "<" + iri.iri() + ">";
                case Words words -> quoted(words.text()) + "@" + words.lang();
                case Value value ->
                    value.type().equals(Terms.STRING)
                            ? quoted(value.text())
                            : quoted(value.text()) + "^^" + Terms.shortened(value.type());
            };
        }
    },
    JSON_LD("jsonld", "application/ld+json") {
        @Override
        String write(Graph graph) {
            List<Map<String, Object>> things = new ArrayList<>();
            graph.things().forEach((iri, all) -> {
                Map<String, Object> thing = new LinkedHashMap<>();
                thing.put("@id", iri);
                for (Said said : all) {
                    boolean isType = said.property().equals(Terms.TYPE);
                    String name = isType ? "@type" : Terms.shortened(said.property());
                    @SuppressWarnings("unchecked")
                    List<Object> values = (List<Object>) thing.computeIfAbsent(name, n -> new ArrayList<>());
                    values.add(
                            isType && said.term() instanceof Iri type
                                    ? Terms.shortened(type.iri())
                                    : json(said.term()));
                }
                things.add(thing);
            });
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("@context", Terms.PREFIXES);
            document.put("@graph", things);
            return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document);
        }

        private Object json(Term term) {
            return switch (term) {
                case Iri iri -> Map.of("@id", iri.iri());
                case Words words -> Map.of("@value", words.text(), "@language", words.lang());
                case Value value ->
                    value.type().equals(Terms.STRING)
                            ? Map.of("@value", value.text())
                            : Map.of("@value", value.text(), "@type", Terms.shortened(value.type()));
            };
        }
    };

    private static final int FIRST_PRINTABLE = 0x20;

    private final String code;
    private final String mediaType;

    Syntax(String code, String mediaType) {
        this.code = code;
        this.mediaType = mediaType;
    }

    abstract String write(Graph graph);

    String code() {
        return code;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<Syntax> find(String code) {
        return Arrays.stream(values())
                .filter(syntax -> syntax.code.equals(code))
                .findFirst();
    }

    /** The first that is accepted by name; what accepts anything gets the usual one. */
    static Syntax accepted(String accept) {
        return Arrays.stream(accept.split(",", -1))
                .map(range -> range.replaceAll(";.*", "").strip())
                .flatMap(range -> Arrays.stream(values()).filter(syntax -> syntax.mediaType.equals(range)))
                .findFirst()
                .orElse(RDF_XML);
    }

    /** For content and attributes. What no XML can hold is left out. */
    private static String xml(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append("&#").append(c).append(';');
                default -> {
                    if (isInXml(c)) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }

    private static boolean isInXml(int c) {
        return c >= FIRST_PRINTABLE
                && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                && c != 0xFFFE
                && c != 0xFFFF;
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < FIRST_PRINTABLE) {
                        out.append(String.format(java.util.Locale.ROOT, "\\u%04X", c));
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.append('"').toString();
    }
}
