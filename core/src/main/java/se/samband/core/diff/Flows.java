package se.samband.core.diff;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.samband.core.building.UnitKind;
import se.samband.core.status.Status;

/**
 * How many of each unit went from which status to which, and why. "Outside" (null) stands for not being in the register. For every
 * status and unit the net of all flows is exactly the difference between the two sides.
 */
public final class Flows {

    private static final ChangeReason[] REASONS = ChangeReason.values();
    private static final int STATES = Status.values().length + 1;
    private static final int OUTSIDE = STATES - 1;
    private static final int UNITS = UnitKind.values().length;

    private final long[] cells = new long[REASONS.length * STATES * STATES * UNITS];

    Flows() {}

    /** No change at all. */
    public static Flows none() {
        return new Flows();
    }

    void add(ChangeReason reason, @Nullable Status from, @Nullable Status to, UnitKind unit, long count) {
        int cell = cell(reason, ordinal(from), ordinal(to), unit);
        cells[cell] = Math.addExact(cells[cell], count);
    }

    void add(Flows other) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = Math.addExact(cells[i], other.cells[i]);
        }
    }

    public boolean isEmpty() {
        return Arrays.stream(cells).allMatch(n -> n == 0);
    }

    /**
     * How many took this step.
     *
     * @param from status before, null for outside the register
     * @param to status after, null for outside the register
     */
    public long of(ChangeReason reason, @Nullable Status from, @Nullable Status to, UnitKind unit) {
        return cells[cell(reason, ordinal(from), ordinal(to), unit)];
    }

    /** How many took a step for this reason, whatever status they had. */
    public long touched(ChangeReason reason, UnitKind unit) {
        long sum = 0;
        for (int from = 0; from < STATES; from++) {
            for (int to = 0; to < STATES; to++) {
                sum += cells[cell(reason, from, to, unit)];
            }
        }
        return sum;
    }

    /** What the reason adds to the number with this status; negative when it takes away. */
    public long net(ChangeReason reason, Status status, UnitKind unit) {
        long sum = 0;
        for (int other = 0; other < STATES; other++) {
            sum += cells[cell(reason, other, status.ordinal(), unit)];
            sum -= cells[cell(reason, status.ordinal(), other, unit)];
        }
        return sum;
    }

    /** What the class of change adds to the number with this status. */
    public long net(ChangeClass changeClass, Status status, UnitKind unit) {
        long sum = 0;
        for (ChangeReason reason : REASONS) {
            if (reason.changeClass() == changeClass) {
                sum += net(reason, status, unit);
            }
        }
        return sum;
    }

    /** What all changes together add to the number with this status: side B less side A. */
    public long net(Status status, UnitKind unit) {
        long sum = 0;
        for (ChangeReason reason : REASONS) {
            sum += net(reason, status, unit);
        }
        return sum;
    }

    private static int ordinal(@Nullable Status status) {
        return status == null ? OUTSIDE : status.ordinal();
    }

    private static int cell(ChangeReason reason, int from, int to, UnitKind unit) {
        return ((reason.ordinal() * STATES + from) * STATES + to) * UNITS + unit.ordinal();
    }
}
