package se.samband.store.row;

import org.jspecify.annotations.Nullable;

/**
 * An address point.
 *
 * @param street street or place name
 * @param number house number with letter, or null
 * @param eastM SWEREF 99 TM easting, metres
 * @param northM SWEREF 99 TM northing, metres
 */
public record NewAddress(
        int rowNo,
        String street,
        @Nullable String number,
        @Nullable String postcode,
        @Nullable String city,
        double eastM,
        double northM) {}
