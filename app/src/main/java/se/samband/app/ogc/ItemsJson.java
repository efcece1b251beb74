package se.samband.app.ogc;

import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import se.samband.geo.crs.Crs;
import se.samband.geo.crs.Transform;
import se.samband.geo.sink.GeoJsonGeometry;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes features as GeoJSON while they are read; memory does not grow with them. */
final class ItemsJson {
    private final JsonGenerator json;
    private final Transform transform;
    private final GeoJsonGeometry geometries;
    private int matched;
    private int returned;

    ItemsJson(OutputStream out, OgcCrs crs) {
        json = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT) // a broken-off answer must not look whole
                .build()
                .createGenerator(ObjectWriteContext.empty(), out);
        transform = Transform.between(Crs.SWEREF99_TM, crs.crs());
        geometries = new GeoJsonGeometry(json, crs.decimals(), crs.northFirst());
    }

    /** Goes through all features, since only then it is known how many there are; links and numbers stand last therefore. */
    void page(ItemQuery query, Consumer<Consumer<Item>> features, PageLinks links) {
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeArrayPropertyStart("features");
        features.accept(item -> {
            if (query.takes(item)) {
                if (matched >= query.offset() && returned < query.limit()) {
                    json.writeRaw('\n');
                    feature(item, List.of());
                    returned++;
                }
                matched++;
            }
        });
        json.writeEndArray();
        json.writeNumberProperty("numberMatched", matched);
        json.writeNumberProperty("numberReturned", returned);
        json.writeStringProperty(
                "timeStamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        links(links.of(query.offset() + returned < matched));
        json.writeEndObject();
        json.close();
    }

    /** Gives the links of a page. */
    @FunctionalInterface
    interface PageLinks {
        /** @param more whether there are features after the page */
        List<Map<String, String>> of(boolean more);
    }

    void one(Item item, List<Map<String, String>> links) {
        feature(item, links);
        json.close();
    }

    private void feature(Item item, List<Map<String, String>> links) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeName("id");
        value(item.id());
        json.writeName("geometry");
        Geometry geometry = item.geometry();
        if (geometry == null || geometry.isEmpty()) {
            json.writeNull();
        } else {
            geometries.write(transform.apply(geometry));
        }
        json.writeObjectPropertyStart("properties");
        item.properties().forEach((name, value) -> {
            json.writeName(name);
            value(value);
        });
        json.writeEndObject();
        if (!links.isEmpty()) {
            links(links);
        }
        json.writeEndObject();
    }

    private void links(List<Map<String, String>> links) {
        json.writeArrayPropertyStart("links");
        for (Map<String, String> link : links) {
            json.writeStartObject();
            link.forEach(json::writeStringProperty);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Boolean flag -> json.writeBoolean(flag);
            case Integer whole -> json.writeNumber(whole);
            case Long whole -> json.writeNumber(whole);
            case Double number when Double.isFinite(number) -> json.writeNumber(number);
            case Double number -> json.writeNull();
            default -> json.writeString(value.toString());
        }
    }
}
