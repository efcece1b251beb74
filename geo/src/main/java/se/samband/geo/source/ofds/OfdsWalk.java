package se.samband.geo.source.ofds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import se.samband.core.text.Text;
import se.samband.geo.source.SourceFile;
import se.samband.geo.source.SourceProblems;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Goes through a package and hands over one node or span after the other; no more than one is held in memory. */
final class OfdsWalk {

    /** Elements are read one at a time from the middle of the file, so there is always something after them. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    interface Visitor {

        /**
         * @param network index of the network in the package; −1 when the element stands in none
         * @param path where the element stands in the file, such as {@code networks/0/spans/3}
         */
        void element(OfdsLayer layer, int network, String path, JsonNode element);

        /** A text member of a network: its id or name. */
        void network(int network, String member, String value);
    }

    private final Visitor visitor;

    private OfdsWalk(Visitor visitor) {
        this.visitor = visitor;
    }

    static void walk(SourceFile file, Visitor visitor) {
        try (InputStream in = Files.newInputStream(file.path());
                JsonParser json = JSON.createParser(in)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token != JsonToken.START_OBJECT) {
                    throw broken(file, null);
                }
                new OfdsWalk(visitor).container(json, -1, "");
            }
        } catch (JacksonException e) {
            throw broken(file, e);
        } catch (IOException e) {
            throw SourceProblems.unreadable(file.name(), e);
        }
    }

    /** The root, or one network. */
    private void container(JsonParser json, int network, String path) {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            boolean array = value == JsonToken.START_ARRAY;
            switch (name) {
                case "networks" -> {
                    if (array && network < 0) {
                        networks(json);
                    } else {
                        json.skipChildren();
                    }
                }
                case "nodes", "spans", "features" -> {
                    if (array) {
                        elements(json, name, network, path + name);
                    } else {
                        json.skipChildren();
                    }
                }
                default -> {
                    if (value == JsonToken.VALUE_STRING && (name.equals("id") || name.equals("name"))) {
                        visitor.network(network, name, json.getString());
                    }
                    json.skipChildren();
                }
            }
        }
    }

    private void networks(JsonParser json) {
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                container(json, i, "networks/" + i + "/");
            } else {
                json.skipChildren();
            }
        }
    }

    private void elements(JsonParser json, String list, int network, String path) {
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            JsonNode element = JSON.readTree(json);
            String at = path + "/" + i;
            switch (list) {
                case "nodes" -> visitor.element(OfdsLayer.NODES, network, at, element);
                case "spans" -> visitor.element(OfdsLayer.SPANS, network, at, element);
                default -> feature(element, network, at);
            }
        }
    }

    /** In the GeoJSON form the members stand under {@code properties}, and the location or route is the feature's geometry. */
    private void feature(JsonNode feature, int network, String path) {
        JsonNode properties = feature.path("properties");
        String type = properties.path("featureType").asString("");
        boolean line = feature.path("geometry").path("type").asString("").endsWith("LineString");
        OfdsLayer layer = type.equals("span") || (type.isEmpty() && line) ? OfdsLayer.SPANS : OfdsLayer.NODES;
        if (properties instanceof ObjectNode element && feature.has("geometry")) {
            element.set(layer.geometryMember(), feature.get("geometry"));
        }
        visitor.element(layer, network, path + "/properties", properties);
    }

    private static RuntimeException broken(SourceFile file, @Nullable JacksonException cause) {
        Text what = new Text(
                "Filen börjar som ett OFDS-paket men är inte giltig JSON.",
                "The file starts as an OFDS package but is not valid JSON.");
        Text remedy = new Text("Exportera den på nytt.", "Export it again.");
        return cause == null
                ? SourceProblems.bad("json-broken", file.name(), what, remedy)
                : SourceProblems.bad("json-broken", file.name(), what, remedy, cause);
    }
}
