package se.samband.store.row;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.MatchMethod;
import se.samband.core.claim.Technology;

/**
 * What one row of a delivery says of one building, as it is stored. Fields as in {@link se.samband.core.claim.Claim}.
 *
 * @param building number of the building
 * @param upMbit upload speed in Mbit/s, or −1 when not stated
 * @param owner network owner's name, or null
 * @param programme support programme's name, or null
 * @param note the source's own words where they say more than the fields, or null
 */
public record NewClaim(
        int rowNo,
        int building,
        ClaimState state,
        Technology technology,
        int downMbit,
        int upMbit,
        @Nullable String owner,
        @Nullable LocalDate planDate,
        int distanceM,
        @Nullable Boolean dedicated,
        @Nullable String programme,
        boolean prioritised,
        MatchMethod matchMethod,
        int confidencePercent,
        @Nullable String note) {}
