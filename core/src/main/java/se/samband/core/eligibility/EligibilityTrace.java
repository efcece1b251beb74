package se.samband.core.eligibility;

import java.time.LocalDate;
import java.util.List;
import se.samband.core.rules.Verdict;
import se.samband.core.text.Text;

/**
 * Why a building is judged as it is.
 *
 * @param rulebook id of the rulebook
 * @param conditions every condition; the building is eligible when all are met
 * @param counterfactual the fewest requirements that would have to come out otherwise
 */
public record EligibilityTrace(
        int building,
        String rulebook,
        LocalDate evaluationDate,
        Eligibility eligibility,
        List<JudgedRequirement> conditions,
        EligibilityCounterfactual counterfactual) {

    /**
     * One condition on the building.
     *
     * @param has what is known of the building
     * @param claims positions of the claims the verdict rests on
     */
    public record JudgedRequirement(Requirement requirement, Verdict verdict, Text has, List<Integer> claims) {}
}
