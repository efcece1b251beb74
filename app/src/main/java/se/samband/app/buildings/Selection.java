package se.samband.app.buildings;

import se.samband.core.building.UnitKind;

/**
 * The buildings that a filter leaves, by index, in the order asked for.
 *
 * @param buildings indexes in the building table
 * @param units how many of each unit they hold, by ordinal of {@link UnitKind}
 */
record Selection(int[] buildings, long[] units) {

    long count(UnitKind unit) {
        return units[unit.ordinal()];
    }
}
