package se.samband.core.goals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import se.samband.core.figures.Counts;
import se.samband.core.figures.Share;

/**
 * How far an area is from one tier of a goal. All figures are exact.
 *
 * @param share reached, unknown and all of the tier's units
 * @param needed how many must be reached: the share of the goal times all, rounded up
 */
public record GoalOutcome(MeasuredTier tier, Share share, long needed) {

    /** @param counts of the area, for the tier's own {@link MeasuredTier#question} */
    public static GoalOutcome of(MeasuredTier tier, Counts counts) {
        Share share = counts.share(tier.reached(), tier.units());
        long needed = tier.share()
                .multiply(BigDecimal.valueOf(share.total()))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
        return new GoalOutcome(tier, share, needed);
    }

    public long reached() {
        return share.counted();
    }

    public long total() {
        return share.total();
    }

    /** How many are left to the goal when the unknown are counted as not reached. */
    public long left() {
        return Math.max(0, needed - share.counted());
    }

    /** How many are left to the goal at best: when all the unknown turn out to be reached. */
    public long leftAtBest() {
        return Math.max(0, needed - share.counted() - share.unknown());
    }

    public GoalVerdict verdict() {
        if (share.total() == 0) {
            return GoalVerdict.NOTHING_TO_COUNT;
        }
        if (left() == 0) {
            return GoalVerdict.REACHED;
        }
        return leftAtBest() > 0 ? GoalVerdict.NOT_REACHED : GoalVerdict.CANNOT_BE_TOLD;
    }
}
