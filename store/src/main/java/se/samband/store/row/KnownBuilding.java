package se.samband.store.row;

import org.jspecify.annotations.Nullable;

/**
 * A building as any register delivery that is not withdrawn has described it, for matching of new rows.
 *
 * @param registerId the id in the register in force, or null
 * @param earlierIds ids it had in earlier registers, separated by line breaks, or null
 * @param inRegister whether the register in force holds it
 */
public record KnownBuilding(
        int fid,
        @Nullable String registerId,
        @Nullable String earlierIds,
        double eastM,
        double northM,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String buildingType,
        boolean inRegister) {}
