package se.samband.core.diff;

import java.time.LocalDate;
import se.samband.core.delivery.Moment;
import se.samband.core.rules.StatusRulebook;

/**
 * One side of a comparison: a point in both times, and the rules it is judged by. Plans and ages are judged on the as-of day of the
 * moment.
 */
public record Side(Moment moment, StatusRulebook rules) {

    public LocalDate evaluationDate() {
        return moment.asOf();
    }
}
