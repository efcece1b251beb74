package se.samband.store.row;

import org.jspecify.annotations.Nullable;
import se.samband.core.claim.MatchMethod;

/** What one register delivery says of one building; fields as in {@link NewRegisterRecord}. */
public record BuildingRecord(
        long deliveryId,
        int rowNo,
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
        int confidencePercent) {}
