package se.samband.app.catalogue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads RDF back, each syntax by a reader of its own that knows nothing of the writer: what all three agree on is what was meant.
 * A triple is a text of three parts; values are followed by language or type.
 */
final class Triples {

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:<([^<>\"{}|^`\\\\\\x00-\\x20]*)>"
            + "|\"((?:[^\"\\\\\\n\\r]|\\\\.)*)\"(?:@([a-z]+)|\\^\\^(\\w+:\\w+))?"
            + "|(\\w+:\\w*)|(@prefix)|([.;]))\\s*");

    private Triples() {}

    static String triple(String subject, String property, String object) {
        return subject + " " + property + " " + object;
    }

    static Set<String> ofXml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        Set<String> triples = new LinkedHashSet<>();
        for (Node thing = document.getDocumentElement().getFirstChild();
                thing != null;
                thing = thing.getNextSibling()) {
            if (thing instanceof Element described) {
                String subject = described.getAttributeNS(RDF, "about");
                for (Node said = described.getFirstChild(); said != null; said = said.getNextSibling()) {
                    if (said instanceof Element property) {
                        triples.add(
                                triple(subject, property.getNamespaceURI() + property.getLocalName(), of(property)));
                    }
                }
            }
        }
        return triples;
    }

    private static String of(Element property) {
        if (property.hasAttributeNS(RDF, "resource")) {
            return "<" + property.getAttributeNS(RDF, "resource") + ">";
        }
        String lang = property.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang");
        String type = property.getAttributeNS(RDF, "datatype");
        return value(property.getTextContent(), lang, type);
    }

    static Set<String> ofTurtle(String text) {
        Map<String, String> prefixes = new HashMap<>();
        Set<String> triples = new LinkedHashSet<>();
        Matcher token = TOKEN.matcher(text);
        String subject = null;
        String property = null;
        int at = 0;
        while (at < text.length()) {
            if (!token.find(at) || token.start() != at) {
                throw new AssertionError("no Turtle: " + text.substring(at, Math.min(text.length(), at + 80)));
            }
            at = token.end();
            if (token.group(6) != null) {
                token.find(at);
                String prefix = token.group(5);
                token.find(token.end());
                prefixes.put(prefix.substring(0, prefix.length() - 1), token.group(1));
                token.find(token.end());
                at = token.end();
            } else if (token.group(7) != null) {
                property = null;
                subject = token.group(7).equals(".") ? null : subject;
            } else if (subject == null) {
                subject = token.group(1);
            } else if (property == null) {
                property = whole(token.group(5), prefixes);
            } else {
                triples.add(triple(subject, property, of(token, prefixes)));
            }
        }
        return triples;
    }

    private static String of(Matcher token, Map<String, String> prefixes) {
        if (token.group(2) == null) {
            return "<" + (token.group(1) == null ? whole(token.group(5), prefixes) : token.group(1)) + ">";
        }
        String type = token.group(4) == null ? "" : whole(token.group(4), prefixes);
        return value(unescaped(token.group(2)), token.group(3) == null ? "" : token.group(3), type);
    }

    private static String unescaped(String text) {
        return Pattern.compile("\\\\(u([0-9A-F]{4})|.)")
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(2) != null
                                ? String.valueOf((char) Integer.parseInt(found.group(2), 16))
                                : switch (found.group(1)) {
                                    case "n" -> "\n";
                                    case "r" -> "\r";
                                    case "t" -> "\t";
                                    default -> found.group(1);
                                }));
    }

    static Set<String> ofJson(String text) {
        JsonNode document = JsonMapper.shared().readTree(text);
        Map<String, String> prefixes = new HashMap<>();
        document.get("@context")
                .properties()
                .forEach(prefix ->
                        prefixes.put(prefix.getKey(), prefix.getValue().asString()));
        Set<String> triples = new LinkedHashSet<>();
        for (JsonNode thing : document.get("@graph")) {
            String subject = thing.get("@id").asString();
            thing.properties().forEach(said -> {
                for (JsonNode value :
                        said.getKey().equals("@id") ? JsonMapper.shared().createArrayNode() : said.getValue()) {
                    triples.add(
                            said.getKey().equals("@type")
                                    ? triple(subject, RDF + "type", "<" + whole(value.asString(), prefixes) + ">")
                                    : triple(subject, whole(said.getKey(), prefixes), of(value, prefixes)));
                }
            });
        }
        return triples;
    }

    private static String of(JsonNode value, Map<String, String> prefixes) {
        if (value.has("@id")) {
            return "<" + value.get("@id").asString() + ">";
        }
        return value(
                value.get("@value").asString(),
                value.has("@language") ? value.get("@language").asString() : "",
                value.has("@type") ? whole(value.get("@type").asString(), prefixes) : "");
    }

    private static String whole(String shortened, Map<String, String> prefixes) {
        int colon = shortened.indexOf(':');
        String iri = prefixes.get(shortened.substring(0, colon));
        if (iri == null) {
            throw new AssertionError("no prefix: " + shortened);
        }
        return iri + shortened.substring(colon + 1);
    }

    static String value(String text, String lang, String type) {
        return '"' + text + '"' + (lang.isEmpty() ? "^^" + (type.isEmpty() ? STRING : type) : "@" + lang);
    }
}
