package se.samband.core.building;

import java.util.BitSet;
import java.util.stream.IntStream;

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
        int[] holidayHomes) {

    /**
     * The records that some deliveries do not hold; this history when they hold none.
     *
     * @param deliveries positions in the county's delivery list
     */
    public RegisterHistory without(BitSet deliveries) {
        int[] kept = IntStream.range(0, delivery.length)
                .filter(r -> !deliveries.get(delivery[r]))
                .toArray();
        if (kept.length == delivery.length) {
            return this;
        }
        int[] begins = new int[offset.length];
        int at = 0;
        for (int b = 0; b < offset.length; b++) {
            while (at < kept.length && kept[at] < offset[b]) {
                at++;
            }
            begins[b] = at;
        }
        return new RegisterHistory(
                begins,
                pick(delivery, kept),
                pick(row, kept),
                pick(registerId, kept),
                pick(households, kept),
                pick(workplaces, kept),
                pick(holidayHomes, kept));
    }

    private static int[] pick(int[] column, int[] kept) {
        return IntStream.of(kept).map(r -> column[r]).toArray();
    }
}
