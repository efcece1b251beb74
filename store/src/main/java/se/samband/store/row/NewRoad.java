package se.samband.store.row;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A road for drawing and, later, for planning.
 *
 * @param roadClass the source's own class, such as {@code secondary} or {@code Allmän väg}
 * @param number road number, or null
 */
public record NewRoad(
        int rowNo,
        @Nullable String name,
        @Nullable String roadClass,
        @Nullable String number,
        Geometry geometry) {}
