package se.samband.core.figures;

import se.samband.core.building.UnitKind;
import se.samband.core.status.Status;

/** Makes counts for tests. */
public final class CountsOf {

    private CountsOf() {}

    public static Counts of(Status status, UnitKind unit, long count) {
        long[] cells = new long[Counts.CELLS];
        cells[Counts.cell(status.ordinal(), unit.ordinal())] = count;
        return new Counts(cells);
    }

    public static Counts households(Status status, long count) {
        return of(status, UnitKind.HOUSEHOLD, count);
    }
}
