package se.samband.app.map;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.locationtech.jts.geom.Envelope;
import se.samband.store.query.Features;
import se.samband.store.row.Feature;

/** The features of the workspace that may be drawn, as they are in force now. */
final class LayerSource {

    private final Features features;
    private final LongPredicate mayBeDrawn;

    /** @param mayBeDrawn tells of a delivery's id whether its features may be drawn */
    LayerSource(Features features, LongPredicate mayBeDrawn) {
        this.features = features;
        this.mayBeDrawn = mayBeDrawn;
    }

    void each(String layer, Envelope box, Consumer<Feature> consumer) {
        features.each(layer, box, guarded(consumer));
    }

    /** Only features whose box is at least this long on one side. */
    void each(String layer, Envelope box, double leastSideM, Consumer<Feature> consumer) {
        features.each(layer, box, leastSideM, guarded(consumer));
    }

    /** Only features with one of these texts in a column. */
    void each(String layer, Envelope box, String column, Set<String> texts, Consumer<Feature> consumer) {
        features.each(layer, box, column, texts, guarded(consumer));
    }

    private Consumer<Feature> guarded(Consumer<Feature> consumer) {
        return feature -> {
            if (feature.attributes().get(Features.DELIVERY) instanceof Number id && mayBeDrawn.test(id.longValue())) {
                consumer.accept(feature);
            }
        };
    }
}
