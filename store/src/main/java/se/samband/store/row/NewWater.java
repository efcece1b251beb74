package se.samband.store.row;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Lake, sea or watercourse for drawing.
 *
 * @param waterClass the source's own class, or null
 */
public record NewWater(
        int rowNo, @Nullable String name, @Nullable String waterClass, Geometry geometry) {}
