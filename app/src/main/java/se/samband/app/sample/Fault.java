package se.samband.app.sample;

import org.jspecify.annotations.Nullable;

/** A fault planted in one row of a filing. */
enum Fault {
    UNKNOWN_BUILDING(0.0012),
    SPEED_AS_WORD(0.0010),
    STATE_MISSING(0.0008),
    STATE_NOT_A_WORD(0.0006),
    /** The same row twice: the second is refused, and the building keeps what the first says. */
    TWICE(0.0015);

    private final double share;

    Fault(double share) {
        this.share = share;
    }

    /** Whether the building loses what the filing would have said of it. */
    boolean silencesTheBuilding() {
        return this != TWICE;
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
