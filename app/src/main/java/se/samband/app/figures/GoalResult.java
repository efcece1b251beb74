package se.samband.app.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samband.core.goals.GoalBook;
import se.samband.core.goals.GoalOutcome;
import se.samband.core.goals.Tier;
import se.samband.core.text.Text;

/** How far it is to one goal. */
public record GoalResult(GoalBook book, List<TierResult> tiers) {

    /**
     * One tier: either its outcome, or why it has none.
     *
     * @param reason why it cannot be evaluated, or null when it has an outcome
     */
    public record TierResult(
            Tier tier,
            @Nullable GoalOutcome outcome,
            @Nullable Text reason) {}

    public GoalResult {
        tiers = List.copyOf(tiers);
    }
}
