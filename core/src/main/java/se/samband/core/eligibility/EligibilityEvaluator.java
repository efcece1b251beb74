package se.samband.core.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.samband.core.building.RegisterView;
import se.samband.core.claim.ClaimTable;
import se.samband.core.conditions.ClaimsInForce;
import se.samband.core.county.County;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.eligibility.EligibilityTrace.JudgedRequirement;
import se.samband.core.rules.EligibilityRulebook;
import se.samband.core.rules.Verdict;
import se.samband.core.text.Text;

/**
 * Judges buildings by the rules of a grant call: eligible when every {@link Requirement} is met, not eligible when one is missed,
 * unknown otherwise.
 */
public final class EligibilityEvaluator {

    private static final Requirement[] REQUIREMENTS = Requirement.values();

    private EligibilityEvaluator() {}

    /**
     * Whether one building is eligible, and why.
     *
     * @param register as the view has it
     */
    public static EligibilityTrace trace(
            County county,
            DeliveryView view,
            RegisterView register,
            EligibilityRulebook rules,
            LocalDate evaluationDate,
            int building) {
        Judgement judgement = new Judgement(county, view, register, rules, evaluationDate);
        ClaimsInForce.Selector selector = judgement.selector();
        int count = selector.select(building);
        List<JudgedRequirement> judged = new ArrayList<>();
        Verdict all = Verdict.TRUE;
        for (Requirement requirement : REQUIREMENTS) {
            Verdict verdict = Verdict.of(judgement.verdict(requirement, building, selector, count));
            List<Integer> claims = judgement.claimsBehind(requirement, selector, count);
            judged.add(new JudgedRequirement(requirement, verdict, has(requirement, county, building, claims), claims));
            all = all.and(verdict);
        }
        return new EligibilityTrace(
                building,
                rules.id(),
                evaluationDate,
                Eligibility.of(all.ordinal()),
                List.copyOf(judged),
                EligibilityCounterfactual.of(judged));
    }

    private static Text has(Requirement requirement, County county, int building, List<Integer> claims) {
        return switch (requirement) {
            case COUNTY_COVERED -> new Text("län " + county.code(), "county " + county.code());
            case OUTSIDE_LOCALITY -> county.buildings().areaType(building).label();
            case BUILDING_USE -> new Text("enligt registret", "according to the register");
            case NO_INFRASTRUCTURE, NOT_LATE_CONNECTION, NOT_GRANTED -> named(county, claims);
        };
    }

    private static Text named(County county, List<Integer> positions) {
        if (positions.isEmpty()) {
            return new Text("ingen uppgift", "no claim");
        }
        ClaimTable claims = county.claims();
        List<String> sv = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (int claim : positions) {
            Delivery delivery = county.deliveries().get(claims.delivery(claim));
            Text state = claims.state(claim).label();
            if (delivery.isDisclosed()) {
                sv.add(state.sv() + " (rad " + claims.row(claim) + " i leverans " + delivery.id() + ")");
                en.add(state.en() + " (row " + claims.row(claim) + " of delivery " + delivery.id() + ")");
            } else {
                sv.add(state.sv() + " (en leverans som inte visas för dig)");
                en.add(state.en() + " (a delivery that is not shown to you)");
            }
        }
        return new Text(String.join(", ", sv), String.join(", ", en));
    }
}
