package se.samband.core.status;

import java.time.LocalDate;
import java.util.List;
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
        Sandbox sandbox = new Sandbox(county, view, rules, question, evaluationDate, building);
        Status status = sandbox.statusWith(List.of());
        List<RuleTrace> ruleTraces = new RuleTraces(sandbox, status).list();
        List<ClaimTrace> claimTraces = new ClaimParts(sandbox, view, status).list();
        return new Trace(
                building,
                rules.id(),
                question,
                evaluationDate,
                status,
                Reason.of(sandbox, status, ruleTraces, claimTraces),
                ruleTraces,
                claimTraces,
                new Counterfactuals(sandbox, view, status).list());
    }
}
