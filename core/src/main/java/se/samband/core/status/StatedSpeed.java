package se.samband.core.status;

import se.samband.core.text.Text;

/** A stated speed in words. Speeds are kept in whole Mbit/s, so that 0 is one below 1 Mbit/s. */
final class StatedSpeed {

    private StatedSpeed() {}

    /** @param mbit whole Mbit/s, not negative */
    static Text of(int mbit) {
        return mbit == 0 ? new Text("under 1 Mbit/s", "below 1 Mbit/s") : Text.same(mbit + " Mbit/s");
    }
}
