package se.samband.core.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a delivery says of one building.
 *
 * @param delivery position of the delivery in the county's delivery list
 * @param row row in the delivered file, as a person counts; feature number for areas
 * @param downMbit download speed in Mbit/s that can be had, or −1 when not stated
 * @param owner position in the county's list of network owners, or −1 when not stated
 * @param planDate when planned or granted build-out is to be finished, or null when not stated
 * @param distanceM for VDSL the line length to the exchange, for passed the distance to the network, metres; −1 not stated
 * @param dedicated whether fixed radio is dedicated to named subscribers with fixed equipment; null when not stated
 * @param programme position in the county's list of support programmes, or −1
 * @param prioritised whether the region has prioritised the building (state ELIGIBLE only)
 * @param matchMethod how the row was tied to the building
 * @param confidencePercent how sure that tie is, 0–100
 */
public record Claim(
        int delivery,
        int row,
        ClaimState state,
        Technology technology,
        int downMbit,
        int owner,
        @Nullable LocalDate planDate,
        int distanceM,
        @Nullable Boolean dedicated,
        int programme,
        boolean prioritised,
        MatchMethod matchMethod,
        int confidencePercent) {}
