package se.samband.store.row;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * An area that figures are given for; what kind it is follows from its delivery.
 *
 * @param code official code as text, leading zeros kept
 * @param parentCode code of the municipality a locality or DeSO lies in, or null
 * @param population inhabitants, or −1 when not stated
 * @param areaHa area in hectares as published, or NaN; needed when the geometry is a point
 * @param geometry polygon, multipolygon or (localities only) point
 */
public record NewArea(
        int rowNo,
        String code,
        String name,
        @Nullable String parentCode,
        int population,
        double areaHa,
        Geometry geometry) {}
