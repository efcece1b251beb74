package se.samband.core.eligibility;

import java.time.LocalDate;
import se.samband.core.county.County;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.rules.EligibilityRulebook;

/** Judges every building of a county by the rules of a grant call. */
public final class EligibilityEvaluator {

    private EligibilityEvaluator() {}

    /** As the overload, judged on the day of the view. */
    public static EligibilityColumn evaluate(County county, DeliveryView view, EligibilityRulebook rules) {
        return evaluate(county, view, rules, view.moment().asOf());
    }

    /**
     * @param evaluationDate the day on which plans and ages are judged
     * @return the eligibility of every building index, also of buildings that are not in the register at the moment
     */
    public static EligibilityColumn evaluate(
            County county, DeliveryView view, EligibilityRulebook rules, LocalDate evaluationDate) {
        throw new UnsupportedOperationException();
    }

    /** Why one building is judged as it is. */
    public static EligibilityTrace trace(
            County county, DeliveryView view, EligibilityRulebook rules, LocalDate evaluationDate, int building) {
        throw new UnsupportedOperationException();
    }
}
