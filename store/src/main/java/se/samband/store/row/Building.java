package se.samband.store.row;

import org.jspecify.annotations.Nullable;

/**
 * A building as table {@code building} shows it, derived from the register in force.
 *
 * @param eastM SWEREF 99 TM easting, metres
 * @param northM SWEREF 99 TM northing, metres
 * @param areaType code of {@link se.samband.core.area.AreaType}
 * @param status1000 code of the status for 1 Gbit/s by the default rulebook on the day of the last import; likewise 100 and 30
 *     Mbit/s
 * @param inRegister whether the register in force holds it
 */
public record Building(
        int fid,
        double eastM,
        double northM,
        @Nullable String registerId,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String buildingType,
        @Nullable String municipalityCode,
        @Nullable String localityCode,
        String areaType,
        @Nullable String desoCode,
        int households,
        int workplaces,
        int holidayHomes,
        @Nullable String publicFunction,
        String status1000,
        String status100,
        String status30,
        boolean inRegister) {}
