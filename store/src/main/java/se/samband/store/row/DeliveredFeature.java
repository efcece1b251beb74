package se.samband.store.row;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A feature of a map layer as a row of its delivery.
 *
 * @param attributes all columns but key, geometry, delivery and row
 */
public record DeliveredFeature(String layer, int rowNo, Map<String, @Nullable Object> attributes) {

    public DeliveredFeature {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}
