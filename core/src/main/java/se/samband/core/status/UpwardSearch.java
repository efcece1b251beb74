package se.samband.core.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samband.core.claim.Claim;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.MatchMethod;
import se.samband.core.claim.Technology;
import se.samband.core.conditions.ClaimChecks;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.rules.ClaimRule;
import se.samband.core.rules.Condition;
import se.samband.core.rules.ParameterKey;

/**
 * Finds the fewest edits of what is already reported that would give a building a better status, and the new claim that would.
 *
 * <p>A rule is met by one claim, so edits of a second claim never help: trying every set of fields of every claim in force, the
 * smaller sets first, finds a smallest change. The age of a claim cannot be edited; that takes a new claim.
 */
final class UpwardSearch {

    private static final int TECHNOLOGY = 1;
    private static final int SPEED = 2;
    private static final int PLAN_DATE = 4;
    private static final int DISTANCE = 8;
    private static final int CONFIDENCE = 16;
    private static final int[] FIELD_SETS = IntStream.range(1, 32)
            .boxed()
            .sorted(Comparator.<Integer>comparingInt(Integer::bitCount).thenComparing(set -> set))
            .mapToInt(Integer::intValue)
            .toArray();

    private final Sandbox sandbox;
    private final CompiledRules rules;
    private final List<Technology> counted;

    UpwardSearch(Sandbox sandbox) {
        this.sandbox = sandbox;
        this.rules = sandbox.rules();
        this.counted = rules.technologySet().technologies().stream()
                .filter(technology -> technology != Technology.UNSTATED)
                .toList();
    }

    /** The fewest edits of one claim that give the status of the rule; empty when none do. */
    List<Change> fewestEdits(int rule) {
        ClaimRule considered = rules.rulebook().rules().get(rule);
        for (int fields : FIELD_SETS) {
            for (int claim : sandbox.selected()) {
                if (considered.states().contains(sandbox.claims().state(claim))) {
                    List<Change> edits = edits(rule, claim, fields);
                    if (!edits.isEmpty() && sandbox.statusWith(edits) == rules.statusOf(rule)) {
                        return edits;
                    }
                }
            }
        }
        return List.of();
    }

    private List<Change> edits(int rule, int position, int fields) {
        Claim claim = sandbox.claims().get(position);
        List<Technology> technologies = (fields & TECHNOLOGY) == 0 ? List.of(claim.technology()) : counted;
        for (Technology technology : technologies) {
            int downMbit =
                    (fields & SPEED) == 0 ? claim.downMbit() : rules.question().levelMbit();
            LocalDate planDate = (fields & PLAN_DATE) == 0 ? claim.planDate() : openPlanDate();
            int distanceM = (fields & DISTANCE) == 0 ? claim.distanceM() : value(ParameterKey.PASSED_MAX_DISTANCE);
            int confidence =
                    (fields & CONFIDENCE) == 0 ? claim.confidencePercent() : value(ParameterKey.MIN_MATCH_CONFIDENCE);
            int planDay = planDate == null ? sandbox.claims().planDay(position) : (int) planDate.toEpochDay();
            int verdict = rules.verdict(
                    rule,
                    claim.state().ordinal(),
                    technology.ordinal(),
                    downMbit,
                    planDay,
                    distanceM,
                    confidence,
                    claim.delivery());
            if (verdict == ClaimChecks.TRUE) {
                return asChanges(position, fields, technology, downMbit, planDate, distanceM, confidence);
            }
        }
        return List.of();
    }

    private static List<Change> asChanges(
            int claim,
            int fields,
            Technology technology,
            int downMbit,
            @Nullable LocalDate planDate,
            int distanceM,
            int confidence) {
        List<Change> changes = new ArrayList<>();
        if ((fields & TECHNOLOGY) != 0) {
            changes.add(new Change.SetTechnology(claim, technology));
        }
        if ((fields & SPEED) != 0) {
            changes.add(new Change.SetSpeed(claim, downMbit));
        }
        if ((fields & PLAN_DATE) != 0 && planDate != null) {
            changes.add(new Change.SetPlanDate(claim, planDate));
        }
        if ((fields & DISTANCE) != 0) {
            changes.add(new Change.SetDistance(claim, distanceM));
        }
        if ((fields & CONFIDENCE) != 0) {
            changes.add(new Change.SetConfidence(claim, confidence));
        }
        return changes;
    }

    /** A new claim that gives the status of the rule; empty when none can. */
    List<Change> addition(int rule) {
        ClaimRule wanted = rules.rulebook().rules().get(rule);
        for (ClaimState state : wanted.states()) {
            boolean dated = wanted.conditions().contains(Condition.PLAN_OPEN)
                    || wanted.conditions().contains(Condition.GRANT_OPEN);
            Technology technology = counted.isEmpty() ? Technology.UNSTATED : counted.getFirst();
            boolean anySpeed = rules.technologySet().anySpeed().contains(technology);
            int downMbit = anySpeed ? -1 : rules.question().levelMbit();
            List<Change> addition = List.of(new Change.AddClaim(
                    sandbox.building(),
                    kindOf(state),
                    supposed(state, technology, downMbit, dated ? openPlanDate() : null)));
            if (sandbox.statusWith(addition) == rules.statusOf(rule)) {
                return addition;
            }
        }
        return List.of();
    }

    private static DeliveryKind kindOf(ClaimState state) {
        return switch (state) {
            case PLANNED -> DeliveryKind.PLANNED;
            case GRANTED -> DeliveryKind.GRANTED;
            default -> DeliveryKind.FILING;
        };
    }

    /** A new claim that states only what is given. */
    Claim supposed(ClaimState state, Technology technology, int downMbit, @Nullable LocalDate planDate) {
        return new Claim(
                sandbox.supposedDelivery(),
                0,
                state,
                technology,
                downMbit,
                -1,
                planDate,
                -1,
                null,
                -1,
                false,
                MatchMethod.ID,
                100);
    }

    /** A plan date within every horizon, none of which is shorter than a year. */
    private LocalDate openPlanDate() {
        return rules.evaluationDate().plusYears(1);
    }

    private int value(ParameterKey key) {
        return rules.rulebook().value(key);
    }
}
