package se.samband.core.figures;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import se.samband.core.building.UnitKind;
import se.samband.core.status.Status;

/** How many of each unit have each status. Immutable. */
public final class Counts {

    static final int UNITS = UnitKind.values().length;
    static final int CELLS = Status.values().length * UNITS;

    public static final Counts ZERO = new Counts(new long[CELLS]);

    private final long[] cells;

    /** @param cells by status and unit, see {@link #cell}; handed over, not copied */
    Counts(long[] cells) {
        this.cells = cells;
    }

    static int cell(int statusOrdinal, int unitOrdinal) {
        return statusOrdinal * UNITS + unitOrdinal;
    }

    public long of(Status status, UnitKind unit) {
        return cells[cell(status.ordinal(), unit.ordinal())];
    }

    /** How many have one of the statuses, over all the units. */
    public long of(Set<Status> statuses, Set<UnitKind> units) {
        long sum = 0;
        for (Status status : statuses) {
            for (UnitKind unit : units) {
                sum = Math.addExact(sum, of(status, unit));
            }
        }
        return sum;
    }

    /** All of the unit, whatever their status. */
    public long total(UnitKind unit) {
        return of(EnumSet.allOf(Status.class), Set.of(unit));
    }

    /** The part of the units that has one of the statuses; the unknown widen the bounds unless asked for. */
    public Share share(Set<Status> statuses, Set<UnitKind> units) {
        long unknown = statuses.contains(Status.UNKNOWN) ? 0 : of(Set.of(Status.UNKNOWN), units);
        return new Share(of(statuses, units), unknown, of(EnumSet.allOf(Status.class), units));
    }

    public Share share(Set<Status> statuses, UnitKind unit) {
        return share(statuses, Set.of(unit));
    }

    public TakeUp takeUp(UnitKind unit) {
        long connected = of(Status.CONNECTED, unit);
        return new TakeUp(connected, connected + of(Status.PASSED, unit));
    }

    public Counts plus(Counts other) {
        long[] sum = cells.clone();
        for (int i = 0; i < CELLS; i++) {
            sum[i] = Math.addExact(sum[i], other.cells[i]);
        }
        return new Counts(sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts counts && Arrays.equals(cells, counts.cells);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cells);
    }

    @Override
    public String toString() {
        return Arrays.toString(cells);
    }
}
