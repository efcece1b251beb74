package se.samband.core.status;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.Technology;
import se.samband.core.conditions.ClaimChecks;
import se.samband.core.delivery.Delivery;
import se.samband.core.rules.AbsenceRule;
import se.samband.core.rules.ClaimRule;
import se.samband.core.rules.Condition;
import se.samband.core.rules.ParameterKey;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.rules.TechnologySet;
import se.samband.core.rules.Verdict;

/**
 * A rulebook, a question and a day, compiled to checks on primitive values. The one place where a claim is judged: evaluator,
 * tracer and counterfactuals all ask here. Verdicts are ordinals of {@link Verdict}. Immutable.
 */
final class CompiledRules {

    private final StatusRulebook rulebook;
    private final Question question;
    private final LocalDate evaluationDate;
    private final TechnologySet technologySet;

    private final byte[] technology;
    private final boolean[] anySpeed;
    private final ClaimChecks checks;
    private final ClaimChecks.Horizon plans;
    private final ClaimChecks.Horizon grants;

    private final Status[] status;
    private final Condition[][] conditions;
    /** Per state, the rules that consider it. */
    private final int[][] rulesOf;

    private final boolean[] isReport;
    private final boolean[] isShortfall;
    /** Per technology, whether an outright report on it speaks of what is asked for; a verdict. */
    private final byte[] reportOn;
    /** Per technology, whether a claim of it tells of a line that may be too slow; a verdict. */
    private final byte[] line;

    private final Condition[] reportConditions;

    CompiledRules(StatusRulebook rulebook, Question question, LocalDate evaluationDate, List<Delivery> deliveries) {
        rulebook.requireLevel(question.levelMbit());
        this.rulebook = rulebook;
        this.question = question;
        this.evaluationDate = evaluationDate;
        this.technologySet = rulebook.technologySet(question.technologySet());
        this.technology = new byte[Technology.values().length];
        this.anySpeed = new boolean[technology.length];
        for (Technology t : Technology.values()) {
            technology[t.ordinal()] = (byte) technologySet.contains(t).ordinal();
            anySpeed[t.ordinal()] = technologySet.anySpeed().contains(t);
        }
        this.checks =
                new ClaimChecks(rulebook, rulebook.assumedSpeeds(), question.levelMbit(), evaluationDate, deliveries);
        this.plans = horizon(ParameterKey.PLAN_HORIZON, ParameterKey.UNDATED_PLAN_MAX_AGE, deliveries);
        this.grants = horizon(ParameterKey.GRANT_HORIZON, ParameterKey.UNDATED_GRANT_MAX_AGE, deliveries);

        List<ClaimRule> rules = rulebook.rules();
        this.status = rules.stream()
                .map(rule -> Status.find(rule.status()).orElseThrow())
                .toArray(Status[]::new);
        this.conditions = rules.stream()
                .map(rule -> rule.conditions().toArray(Condition[]::new))
                .toArray(Condition[][]::new);
        this.rulesOf = new int[ClaimState.values().length][];
        this.isReport = new boolean[rulesOf.length];
        this.isShortfall = new boolean[rulesOf.length];
        AbsenceRule absence = rulebook.absence();
        for (ClaimState state : ClaimState.values()) {
            int s = state.ordinal();
            rulesOf[s] = IntStream.range(0, rules.size())
                    .filter(r -> rules.get(r).states().contains(state))
                    .toArray();
            isReport[s] = absence.reports().contains(state);
            isShortfall[s] = absence.shortfalls().contains(state);
        }
        this.reportOn = new byte[technology.length];
        for (Technology t : Technology.values()) {
            reportOn[t.ordinal()] = (byte) reportOn(t).ordinal();
        }
        this.line = new byte[technology.length];
        for (Technology t : absence.shortfallTechnologies()) {
            line[t.ordinal()] = technology[t.ordinal()];
        }
        this.reportConditions = absence.conditions().toArray(Condition[]::new);
    }

    private Verdict reportOn(Technology reported) {
        if (isOnlyOne(reported)) {
            return Verdict.TRUE;
        }
        boolean speaksOfAll = rulebook.absence().reportTechnologies().contains(reported);
        return Verdict.of(speaksOfAll
                && (reported == Technology.UNSTATED
                        || technologySet.technologies().contains(reported)));
    }

    /** Whether an outright report on the technology speaks of what is asked for. */
    boolean speaksOfAll(Technology reported) {
        return reportOn[reported.ordinal()] == ClaimChecks.TRUE;
    }

    /** Whether nothing else than the technology is asked for. */
    boolean isOnlyOne(Technology asked) {
        return technologySet.technologies().stream()
                .filter(t -> t != Technology.UNSTATED)
                .allMatch(t -> t == asked);
    }

    private ClaimChecks.Horizon horizon(ParameterKey ahead, ParameterKey undated, List<Delivery> deliveries) {
        return new ClaimChecks.Horizon(rulebook.value(ahead), rulebook.value(undated), evaluationDate, deliveries);
    }

    StatusRulebook rulebook() {
        return rulebook;
    }

    Question question() {
        return question;
    }

    LocalDate evaluationDate() {
        return evaluationDate;
    }

    TechnologySet technologySet() {
        return technologySet;
    }

    /** How many rules come before the rule of absence. */
    int ruleCount() {
        return status.length;
    }

    Status statusOf(int rule) {
        return status[rule];
    }

    int[] rulesOf(int state) {
        return rulesOf[state];
    }

    /** Whether a claim in this state says outright that the building is without. */
    boolean saysOutright(int state) {
        return isReport[state];
    }

    /** Whether a claim in this state says that there is a network, and by falling short that the building is without. */
    boolean saysByShortfall(int state) {
        return isShortfall[state];
    }

    boolean considersForAbsence(int state) {
        return isReport[state] || isShortfall[state];
    }

    /** Whether the claim meets every condition of the rule, which considers the claim's state. */
    int verdict(int rule, int state, int tech, int downMbit, int planDay, int distanceM, int confidence, int delivery) {
        int verdict = ClaimChecks.TRUE;
        for (Condition condition : conditions[rule]) {
            verdict = Math.min(
                    verdict, check(condition, state, tech, downMbit, planDay, distanceM, confidence, delivery));
        }
        return verdict;
    }

    /** Whether the claim is a definite report that the building is without. */
    int report(int state, int tech, int downMbit, int planDay, int distanceM, int confidence, int delivery) {
        int verdict = saysAbsent(state, tech, downMbit);
        for (Condition condition : reportConditions) {
            verdict = Math.min(
                    verdict, check(condition, state, tech, downMbit, planDay, distanceM, confidence, delivery));
        }
        return verdict;
    }

    /** Whether the claim says so outright, or tells of a line that is too slow. */
    int saysAbsent(int state, int tech, int downMbit) {
        if (isReport[state]) {
            return reportOn[tech];
        }
        if (!isShortfall[state]) {
            return ClaimChecks.FALSE;
        }
        return Math.min(line[tech], ClaimChecks.TRUE - speed(state, tech, downMbit));
    }

    /** One condition on a claim. */
    int check(
            Condition condition,
            int state,
            int tech,
            int downMbit,
            int planDay,
            int distanceM,
            int confidence,
            int delivery) {
        return switch (condition) {
            case TECHNOLOGY -> technology[tech];
            case SPEED -> speed(state, tech, downMbit);
            case PLAN_OPEN -> plans.isOpen(delivery, planDay);
            case GRANT_OPEN -> grants.isOpen(delivery, planDay);
            case DISTANCE -> checks.distance(tech, distanceM);
            case CONFIDENCE -> checks.confidence(confidence);
            case AGE -> checks.age(delivery);
        };
    }

    private int speed(int state, int tech, int downMbit) {
        return anySpeed[tech] ? ClaimChecks.TRUE : checks.speed(state, tech, downMbit);
    }
}
