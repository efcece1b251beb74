package se.samband.app.sample;

import org.jspecify.annotations.Nullable;

/** A fault planted in one row of a filing. */
enum Fault {
    UNKNOWN_BUILDING(0.0012, true),
    SPEED_AS_WORD(0.0010, true),
    STATE_MISSING(0.0008, true),
    STATE_NOT_A_WORD(0.0006, true),
    /** The same row twice; does no harm. */
    TWICE(0.0015, false);

    private final double share;
    private final boolean refused;

    Fault(double share, boolean refused) {
        this.share = share;
        this.refused = refused;
    }

    /** Whether an import must refuse the row. */
    boolean refused() {
        return refused;
    }

    /** The fault for a number in [0, 1), or null: most rows are right. */
    static @Nullable Fault draw(double luck) {
        double left = luck;
        for (Fault fault : values()) {
            left -= fault.share;
            if (left < 0) {
                return fault;
            }
        }
        return null;
    }
}
