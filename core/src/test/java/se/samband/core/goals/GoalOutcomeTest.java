package se.samband.core.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samband.core.building.UnitKind;
import se.samband.core.figures.Counts;
import se.samband.core.figures.CountsOf;
import se.samband.core.status.Status;
import se.samband.core.text.Text;

class GoalOutcomeTest {

    private static final MeasuredTier GIGABIT = tier("0.98", Set.of(UnitKind.HOUSEHOLD));

    /** A county of Dalarna's size and outcome in 2021: 94 % reached and some 6 300 households left to 98 %. */
    @Test
    void householdsLeftToTheGoalAreCountedAsTheCountiesDo() {
        Counts counts = CountsOf.households(Status.CONNECTED, 118_000)
                .plus(CountsOf.households(Status.PASSED, 28_100))
                .plus(CountsOf.households(Status.PLANNED, 2_300))
                .plus(CountsOf.households(Status.UNSERVED, 7_110));
        GoalOutcome outcome = GoalOutcome.of(GIGABIT, counts);
        assertThat(outcome.total()).isEqualTo(155_510);
        assertThat(outcome.reached()).isEqualTo(146_100);
        assertThat(outcome.share().findLower().orElseThrow().percent(0)).isEqualByComparingTo("94");
        assertThat(outcome.needed()).isEqualTo(152_400);
        assertThat(outcome.left()).isEqualTo(6_300);
        assertThat(outcome.verdict()).isEqualTo(GoalVerdict.NOT_REACHED);
    }

    @Test
    void unknownIsNotNoSoTheVerdictWaits() {
        Counts counts = CountsOf.households(Status.CONNECTED, 970).plus(CountsOf.households(Status.UNKNOWN, 30));
        GoalOutcome outcome = GoalOutcome.of(GIGABIT, counts);
        assertThat(outcome.left()).isEqualTo(10);
        assertThat(outcome.leftAtBest()).isZero();
        assertThat(outcome.verdict()).isEqualTo(GoalVerdict.CANNOT_BE_TOLD);
    }

    @Test
    void theGoalIsReachedAtExactlyItsShare() {
        assertThat(outcome(98, 2).verdict()).isEqualTo(GoalVerdict.REACHED);
        assertThat(outcome(97, 3).verdict()).isEqualTo(GoalVerdict.NOT_REACHED);
        assertThat(outcome(97, 3).left()).isEqualTo(1);
    }

    /** 0.999 × 1 000 is 999.0000000000001 in binary floating point, which would ask for one household too many. */
    @Test
    void noShareIsLostToBinaryFractions() {
        MeasuredTier tier = tier("0.999", Set.of(UnitKind.HOUSEHOLD));
        Counts counts = CountsOf.households(Status.CONNECTED, 999).plus(CountsOf.households(Status.UNSERVED, 1));
        assertThat(GoalOutcome.of(tier, counts).verdict()).isEqualTo(GoalVerdict.REACHED);
    }

    @Test
    void anAreaWithoutHouseholdsHasNothingToCount() {
        assertThat(GoalOutcome.of(GIGABIT, Counts.ZERO).verdict()).isEqualTo(GoalVerdict.NOTHING_TO_COUNT);
        assertThat(GoalOutcome.of(GIGABIT, Counts.ZERO).left()).isZero();
    }

    @Test
    void severalUnitsAreAddedUp() {
        MeasuredTier tier = tier("0.5", Set.of(UnitKind.HOUSEHOLD, UnitKind.WORKPLACE));
        Counts counts = CountsOf.of(Status.CONNECTED, UnitKind.HOUSEHOLD, 3)
                .plus(CountsOf.of(Status.PASSED, UnitKind.WORKPLACE, 2))
                .plus(CountsOf.of(Status.UNSERVED, UnitKind.WORKPLACE, 6))
                .plus(CountsOf.of(Status.CONNECTED, UnitKind.HOLIDAY_HOME, 100));
        GoalOutcome outcome = GoalOutcome.of(tier, counts);
        assertThat(outcome.total()).isEqualTo(11);
        assertThat(outcome.reached()).isEqualTo(5);
        assertThat(outcome.left()).isEqualTo(1);
    }

    @Test
    void whatIsLeftIsTheLeastThatReachesTheGoal() {
        Random random = new Random(20211001);
        for (int i = 0; i < 5_000; i++) {
            int thousandths = 1 + random.nextInt(1_000);
            MeasuredTier tier = tier(BigDecimal.valueOf(thousandths, 3).toPlainString(), Set.of(UnitKind.HOUSEHOLD));
            long yes = random.nextInt(3_000);
            long no = random.nextInt(500);
            long unknown = random.nextInt(300);
            GoalOutcome outcome = GoalOutcome.of(
                    tier,
                    CountsOf.households(Status.PASSED, yes)
                            .plus(CountsOf.households(Status.DRY, no))
                            .plus(CountsOf.households(Status.UNKNOWN, unknown)));
            long all = yes + no + unknown;
            assertThat(meets(yes + outcome.left(), all, thousandths)).isTrue();
            assertThat(outcome.left() == 0 || !meets(yes + outcome.left() - 1, all, thousandths))
                    .isTrue();
            assertThat(outcome.leftAtBest()).isEqualTo(Math.max(0, outcome.left() - unknown));
        }
    }

    private static boolean meets(long reached, long all, int thousandths) {
        return BigInteger.valueOf(reached)
                        .multiply(BigInteger.valueOf(1_000))
                        .compareTo(BigInteger.valueOf(all).multiply(BigInteger.valueOf(thousandths)))
                >= 0;
    }

    private static GoalOutcome outcome(long passed, long unserved) {
        return GoalOutcome.of(
                GIGABIT,
                CountsOf.households(Status.PASSED, passed).plus(CountsOf.households(Status.UNSERVED, unserved)));
    }

    private static MeasuredTier tier(String share, Set<UnitKind> units) {
        return new MeasuredTier(
                "t",
                Text.same("t"),
                1000,
                "terrestrial",
                EnumSet.of(Status.CONNECTED, Status.PASSED),
                units,
                new BigDecimal(share),
                List.of());
    }
}
