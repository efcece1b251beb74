package se.samband.geo.tile;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Reads vector tiles back with the library, the strict way of version 2. */
final class TileDecoder {

    private TileDecoder() {}

    record Feature(String layer, Geometry geometry, Map<String, Object> attributes) {

        long number(String key) {
            return ((Number) attributes.getOrDefault(key, 0L)).longValue();
        }
    }

    static List<Feature> decode(byte[] tile) {
        try {
            List<Feature> features = new ArrayList<>();
            var read = MvtReader.loadMvt(
                    new ByteArrayInputStream(tile),
                    new GeometryFactory(),
                    new TagKeyValueMapConverter(false, "id"),
                    MvtReader.RING_CLASSIFIER_V2_1);
            for (JtsLayer layer : read.getLayers()) {
                for (Geometry geometry : layer.getGeometries()) {
                    features.add(new Feature(layer.getName(), geometry, attributes(geometry)));
                }
            }
            return features;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> attributes(Geometry geometry) {
        return (Map<String, Object>) geometry.getUserData();
    }
}
