package se.samband.store.row;

import org.jspecify.annotations.Nullable;
import se.samband.core.claim.MatchMethod;

/**
 * What a register delivery says of one building.
 *
 * @param building number of the building it was found to be, or {@link #NEW_BUILDING}
 * @param registerId the register's id of the building (objektidentitet), or null
 * @param eastM SWEREF 99 TM easting, metres
 * @param northM SWEREF 99 TM northing, metres
 * @param address street and number, or null
 * @param households number of households, never negative; likewise workplaces and holiday homes
 * @param publicFunction school, care home and so on in the register's words, or null
 * @param matchMethod how the row was tied to the building; {@link MatchMethod#ID} for a new one
 * @param confidencePercent how sure that is, 0–100
 */
public record NewRegisterRecord(
        int rowNo,
        int building,
        @Nullable String registerId,
        double eastM,
        double northM,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String buildingType,
        int households,
        int workplaces,
        int holidayHomes,
        @Nullable String publicFunction,
        MatchMethod matchMethod,
        int confidencePercent) {

    /** Building number of a row that is none of the buildings known. */
    public static final int NEW_BUILDING = 0;
}
