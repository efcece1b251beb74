package se.samband.core.status;

import java.time.LocalDate;
import java.util.stream.IntStream;
import se.samband.core.conditions.ClaimsInForce;
import se.samband.core.county.County;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.rules.StatusRulebook;

/** Answers one question for every building of a county. */
public final class StatusEvaluator {

    /** Buildings judged together on one thread; each slice writes its own part of the result. */
    private static final int SLICE = 1 << 16;

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
        CompiledRules compiled = new CompiledRules(rules, question, evaluationDate, county.deliveries());
        ClaimsInForce inForce = ClaimsInForce.of(county.deliveries(), view);
        int buildings = county.buildings().size();
        byte[] ordinals = new byte[buildings];
        int[] deciding = new int[buildings];
        int slices = (buildings + SLICE - 1) / SLICE;
        IntStream.range(0, slices).parallel().forEach(slice -> {
            Tally tally = new Tally(compiled, county.claims(), inForce);
            int end = Math.min(buildings, (slice + 1) * SLICE);
            for (int b = slice * SLICE; b < end; b++) {
                ordinals[b] = (byte) tally.judge(b).ordinal();
                deciding[b] = tally.decidingClaim();
            }
        });
        return new StatusColumn(ordinals, deciding);
    }

    /** The status of one building, without going through the others. */
    public static Status statusOf(
            County county,
            DeliveryView view,
            StatusRulebook rules,
            Question question,
            LocalDate evaluationDate,
            int building) {
        CompiledRules compiled = new CompiledRules(rules, question, evaluationDate, county.deliveries());
        return new Tally(compiled, county.claims(), ClaimsInForce.of(county.deliveries(), view)).judge(building);
    }
}
