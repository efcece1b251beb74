package se.samband.store.row;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A stretch of network.
 *
 * @param sourceId the source's id, or null
 * @param owner network owner's name, or null
 * @param state the source's word for built, planned and so on, or null
 * @param medium duct, cable, aerial and so on in the source's words, or null
 */
public record NewRoute(
        int rowNo,
        @Nullable String sourceId,
        @Nullable String name,
        @Nullable String owner,
        @Nullable String state,
        @Nullable String medium,
        Geometry geometry) {}
