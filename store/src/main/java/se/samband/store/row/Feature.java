package se.samband.store.row;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature of a map layer.
 *
 * @param attributes column → String (also days and moments, as ISO 8601), Long, Double, Boolean or null, in column order, without fid and
 *     geometry
 */
public record Feature(int fid, Geometry geometry, Map<String, @Nullable Object> attributes) {}
