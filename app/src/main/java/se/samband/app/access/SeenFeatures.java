package se.samband.app.access;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import se.samband.core.access.Sight;
import se.samband.store.query.Features;
import se.samband.store.row.Attribute;
import se.samband.store.row.Feature;

/**
 * The features of the map layers that a viewer may see: those of deliveries that are shown. A layer that is derived from many
 * deliveries, such as the buildings with their status, is shown only to who may see all.
 */
public final class SeenFeatures {
    private final Features features;
    private final Sight sight;
    private final Set<Long> seen;

    SeenFeatures(Features features, Sight sight, Set<Long> seen) {
        this.features = features;
        this.sight = sight;
        this.seen = seen;
    }

    /** Every feature of the layer whose box meets the envelope (metres, EPSG:3006), in order of fid. */
    public void each(String layer, Envelope box, Consumer<Feature> consumer) {
        features.each(layer, box, guarded(consumer));
    }

    /** Only features whose box is at least this long on one side. */
    public void each(String layer, Envelope box, double leastSideM, Consumer<Feature> consumer) {
        features.each(layer, box, leastSideM, guarded(consumer));
    }

    /** Only features with one of these texts in a column, whatever their case. */
    public void each(String layer, Envelope box, String column, Set<String> texts, Consumer<Feature> consumer) {
        features.each(layer, box, column, texts, guarded(consumer));
    }

    /** Features of these deliveries, also of those that are no longer in force. */
    public void eachOf(Set<Long> deliveries, String layer, Envelope box, Consumer<Feature> consumer) {
        Set<Long> shown = deliveries.stream().filter(seen::contains).collect(Collectors.toUnmodifiableSet());
        if (!shown.isEmpty()) {
            features.eachOf(shown, layer, box, consumer);
        }
    }

    /** The feature with this number, if there is one. */
    public void one(String layer, int fid, Consumer<Feature> consumer) {
        features.one(layer, fid, guarded(consumer));
    }

    /** Columns of the layer, of which every feature has a value or null. */
    public List<Attribute> attributes(String layer) {
        return features.attributes(layer);
    }

    /** Every feature of the layer in order of fid. */
    public void each(String layer, Consumer<Feature> consumer) {
        features.each(layer, guarded(consumer));
    }

    private Consumer<Feature> guarded(Consumer<Feature> consumer) {
        if (sight.equals(Sight.FULL)) {
            return consumer;
        }
        return feature -> {
            if (feature.attributes().get(Features.DELIVERY) instanceof Number id && seen.contains(id.longValue())) {
                consumer.accept(feature);
            }
        };
    }
}
