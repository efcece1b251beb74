package se.samband.core.building;

/**
 * What register deliveries have said of the buildings over time: one record for each building in each register delivery, kept
 * in building order. Arrays are not copied.
 *
 * @param offset the records of building b are those from offset[b] (inclusive) to offset[b+1] (exclusive); length size+1
 * @param delivery position of the record's delivery in the county's delivery list
 * @param row row in the delivered file, as a person counts
 * @param registerId number of the id that the row gave the building: two records of one building carry the same number exactly
 *     when they carry the same id. Only equality means anything; it tells a changed id from a changed building.
 * @param households number of households, never negative; likewise workplaces and holiday homes
 */
public record RegisterHistory(
        int[] offset,
        int[] delivery,
        int[] row,
        int[] registerId,
        int[] households,
        int[] workplaces,
        int[] holidayHomes) {}
