package se.samband.core.status;

import java.time.LocalDate;
import se.samband.core.county.County;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.rules.StatusRulebook;

/** Answers one question for every building of a county. */
public final class StatusEvaluator {

    private StatusEvaluator() {}

    /** As the overload, judged on the day of the view. */
    public static StatusColumn evaluate(County county, DeliveryView view, StatusRulebook rules, Question question) {
        return evaluate(county, view, rules, question, view.moment().asOf());
    }

    /**
     * @param evaluationDate the day on which plans, grants and ages are judged
     * @return the status of every building index, also of buildings that are not in the register at the moment
     * @throws se.samband.core.problem.BadInputException if the rulebook does not know the question's level or technology set
     */
    public static StatusColumn evaluate(
            County county, DeliveryView view, StatusRulebook rules, Question question, LocalDate evaluationDate) {
        throw new UnsupportedOperationException();
    }
}
