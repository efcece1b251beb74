package se.samband.core.status;

import java.util.List;
import se.samband.core.county.County;
import se.samband.core.delivery.Moment;

/** Makes changes to a county. */
final class Changes {

    private Changes() {}

    static County apply(County county, Moment moment, List<Change> changes) {
        throw new UnsupportedOperationException();
    }
}
