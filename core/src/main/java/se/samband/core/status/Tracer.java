package se.samband.core.status;

import java.time.LocalDate;
import se.samband.core.county.County;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.rules.StatusRulebook;

/** Explains the status of one building, by the same compiled conditions as {@link StatusEvaluator}. */
public final class Tracer {

    private Tracer() {}

    /**
     * @throws se.samband.core.problem.BadInputException if the rulebook does not know the question's level or technology set
     */
    public static Trace trace(
            County county,
            DeliveryView view,
            StatusRulebook rules,
            Question question,
            LocalDate evaluationDate,
            int building) {
        throw new UnsupportedOperationException();
    }
}
