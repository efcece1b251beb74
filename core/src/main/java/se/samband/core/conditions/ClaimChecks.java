package se.samband.core.conditions;

import java.time.LocalDate;
import java.util.List;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.ClaimTable;
import se.samband.core.claim.Technology;
import se.samband.core.delivery.Delivery;
import se.samband.core.rules.AssumedSpeed;
import se.samband.core.rules.ParameterKey;
import se.samband.core.rules.Rulebook;
import se.samband.core.rules.Verdict;

/**
 * The conditions on a claim, compiled to lookups and comparisons on primitive values. Every check gives a {@link Verdict} as its
 * ordinal, so that conditions combine by minimum and maximum. Immutable; arrays are per ordinal of state or technology and per
 * delivery position.
 */
public final class ClaimChecks {

    public static final int FALSE = Verdict.FALSE.ordinal();
    public static final int UNDETERMINED = Verdict.UNDETERMINED.ordinal();
    public static final int TRUE = Verdict.TRUE.ordinal();

    private static final int TECHNOLOGIES = Technology.values().length;
    private static final int VDSL = Technology.VDSL.ordinal();

    private final int levelMbit;
    private final byte[] unstatedSpeed;
    private final int maxDistanceM;
    private final int minConfidencePercent;
    private final byte[] age;

    /**
     * @param levelMbit the speed to reach, Mbit/s
     * @param evaluationDate the day on which ages are judged
     */
    public ClaimChecks(
            Rulebook rules,
            List<AssumedSpeed> assumedSpeeds,
            int levelMbit,
            LocalDate evaluationDate,
            List<Delivery> deliveries) {
        this.levelMbit = levelMbit;
        this.unstatedSpeed = unstatedSpeed(assumedSpeeds, levelMbit);
        this.maxDistanceM = rules.value(ParameterKey.PASSED_MAX_DISTANCE);
        this.minConfidencePercent = rules.value(ParameterKey.MIN_MATCH_CONFIDENCE);
        this.age = new byte[deliveries.size()];
        LocalDate oldest = evaluationDate.minusYears(rules.value(ParameterKey.MAX_AGE));
        for (int d = 0; d < age.length; d++) {
            age[d] = (byte) (deliveries.get(d).asOf().isBefore(oldest) ? UNDETERMINED : TRUE);
        }
    }

    private static byte[] unstatedSpeed(List<AssumedSpeed> assumedSpeeds, int levelMbit) {
        byte[] verdicts = new byte[ClaimState.values().length * TECHNOLOGIES];
        for (ClaimState state : ClaimState.values()) {
            for (Technology technology : Technology.values()) {
                verdicts[state.ordinal() * TECHNOLOGIES + technology.ordinal()] = (byte) assumedSpeeds.stream()
                        .filter(assumed -> assumed.appliesTo(state, technology))
                        .findFirst()
                        .map(assumed -> assumed.reaches(levelMbit))
                        .orElse(Verdict.UNDETERMINED)
                        .ordinal();
            }
        }
        return verdicts;
    }

    /** Whether the stated speed (−1 when none is) or else the assumed one reaches the level. */
    public int speed(int state, int technology, int downMbit) {
        if (downMbit < 0) {
            return unstatedSpeed[state * TECHNOLOGIES + technology];
        }
        return downMbit >= levelMbit ? TRUE : FALSE;
    }

    /**
     * Whether the network lies near enough; −1 means that no distance is stated and is believed. For VDSL the claim's distance is
     * the length of the line, which says nothing of how near the network is.
     */
    public int distance(int technology, int distanceM) {
        return distanceM <= maxDistanceM || technology == VDSL ? TRUE : FALSE;
    }

    /** Whether the row is tied to the building surely enough; a weak tie is not a no. */
    public int confidence(int percent) {
        return percent >= minConfidencePercent ? TRUE : UNDETERMINED;
    }

    /** Whether the delivery is fresh enough; an old claim is not a no. */
    public int age(int delivery) {
        return age[delivery];
    }

    /** Whether plans are open: not run out, and not further away than a horizon. */
    public static final class Horizon {

        private final long firstDay;
        private final long lastDay;
        private final byte[] undated;

        /**
         * @param horizonYears how far ahead a dated plan counts
         * @param undatedMaxAgeYears how old the delivery of an undated plan may be
         */
        public Horizon(int horizonYears, int undatedMaxAgeYears, LocalDate evaluationDate, List<Delivery> deliveries) {
            this.firstDay = evaluationDate.toEpochDay();
            this.lastDay = evaluationDate.plusYears(horizonYears).toEpochDay();
            this.undated = new byte[deliveries.size()];
            LocalDate oldest = evaluationDate.minusYears(undatedMaxAgeYears);
            for (int d = 0; d < undated.length; d++) {
                undated[d] = (byte) (deliveries.get(d).asOf().isBefore(oldest) ? FALSE : TRUE);
            }
        }

        public int isOpen(int delivery, int planDay) {
            if (planDay == ClaimTable.NO_DAY) {
                return undated[delivery];
            }
            return planDay >= firstDay && planDay <= lastDay ? TRUE : FALSE;
        }
    }
}
