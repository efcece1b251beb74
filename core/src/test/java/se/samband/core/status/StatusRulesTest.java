package se.samband.core.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import se.samband.core.claim.Claim;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.Technology;
import se.samband.core.county.County;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.Moment;
import se.samband.core.delivery.Scope;
import se.samband.core.problem.BadInputException;
import se.samband.core.rules.Rulebooks;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.testing.CountyBuilder;

class StatusRulesTest {

    private static final StatusRulebook RULES = Rulebooks.shipped().status("standard");
    private static final LocalDate DAY = LocalDate.of(2024, 10, 1);
    private static final Moment MOMENT = new Moment(DAY, CountyBuilder.receivedOn(DAY.plusMonths(3)));
    private static final Question GIGABIT = new Question(1000, "terrestrial");

    @Test
    void aBuildingNobodyReportedOnIsUnknown() {
        CountyBuilder county = new CountyBuilder(1);
        county.filing("Alfa", "2024-10-01");
        assertThat(status(county)).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void aConnectedClaimThatReachesTheLevelConnects() {
        assertThat(statusOf(ClaimState.CONNECTED, Technology.FIBRE, 1000)).isEqualTo(Status.CONNECTED);
    }

    @Test
    void eachStateGivesItsStatus() {
        assertThat(statusOf(ClaimState.PASSED, Technology.FIBRE, 1000)).isEqualTo(Status.PASSED);
        assertThat(statusOf(ClaimState.PLANNED, Technology.FIBRE, 1000)).isEqualTo(Status.PLANNED);
        assertThat(statusOf(ClaimState.GRANTED, Technology.FIBRE, 1000)).isEqualTo(Status.GRANTED);
        assertThat(statusOf(ClaimState.DRY, Technology.FIBRE, 1000)).isEqualTo(Status.DRY);
        assertThat(statusOf(ClaimState.NONE, Technology.UNSTATED, -1)).isEqualTo(Status.UNSERVED);
    }

    @Test
    void claimsAboutLateConnectionAndEligibilitySayNothingOfTheStatus() {
        assertThat(statusOf(ClaimState.LATE_CONNECTION, Technology.FIBRE, 1000)).isEqualTo(Status.UNKNOWN);
        assertThat(statusOf(ClaimState.ELIGIBLE, Technology.FIBRE, 1000)).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void anUnstatedSpeedIsJudgedByTheAssumedBounds() {
        assertThat(statusOf(ClaimState.CONNECTED, Technology.FIBRE, -1)).isEqualTo(Status.CONNECTED);
        assertThat(statusOf(ClaimState.CONNECTED, Technology.VDSL, -1)).isEqualTo(Status.UNSERVED);
        assertThat(statusOf(ClaimState.CONNECTED, Technology.NR, -1)).isEqualTo(Status.UNKNOWN);
        assertThat(statusOf(ClaimState.CONNECTED, Technology.CABLE, -1)).isEqualTo(Status.UNKNOWN);
        assertThat(statusOf(ClaimState.GRANTED, Technology.UNSTATED, -1)).isEqualTo(Status.GRANTED);
    }

    @Test
    void aConnectionThatDefinitelyFallsShortIsAReportOfAbsence() {
        assertThat(statusOf(ClaimState.CONNECTED, Technology.FIBRE, 250)).isEqualTo(Status.UNSERVED);
        assertThat(statusOf(ClaimState.CONNECTED, Technology.XDSL, 24)).isEqualTo(Status.UNSERVED);
        assertThat(statusOf(ClaimState.DRY, Technology.FIBRE, 250)).isEqualTo(Status.UNSERVED);
    }

    @Test
    void aNetworkThroughTheAirSaysNothingOfTheLinesToABuilding() {
        assertThat(statusOf(ClaimState.PASSED, Technology.LTE, 30)).isEqualTo(Status.UNKNOWN);
        assertThat(statusOf(ClaimState.CONNECTED, Technology.FIXED_RADIO, 30)).isEqualTo(Status.UNKNOWN);
        assertThat(statusOf(ClaimState.CONNECTED, Technology.SATELLITE, 1000)).isEqualTo(Status.UNKNOWN);
        assertThat(statusOf(ClaimState.CONNECTED, Technology.UNSTATED, 30)).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void aPlanThatFallsShortIsNotAReportOfAbsence() {
        assertThat(statusOf(ClaimState.PLANNED, Technology.FIBRE, 250)).isEqualTo(Status.UNKNOWN);
        assertThat(statusOf(ClaimState.GRANTED, Technology.FIBRE, 250)).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void unknownIsNotUnserved() {
        CountyBuilder county = new CountyBuilder(1);
        int alfa = county.filing("Alfa", "2024-10-01");
        int beta = county.filing("Beta", "2024-10-01");
        county.claim(0, alfa, ClaimState.NONE, Technology.UNSTATED, -1);
        county.claim(0, beta, ClaimState.CONNECTED, Technology.NR, -1);
        assertThat(status(county)).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void aLowerRuleDecidesWhileABetterOneIsUndetermined() {
        CountyBuilder county = new CountyBuilder(1);
        int alfa = county.filing("Alfa", "2024-10-01");
        county.claim(0, alfa, ClaimState.CONNECTED, Technology.NR, -1);
        county.claim(0, alfa, ClaimState.PASSED, Technology.FIBRE, 1000);
        assertThat(status(county)).isEqualTo(Status.PASSED);
    }

    @Test
    void anExpiredPlanAloneIsUnknown() {
        assertThat(planned(DeliveryKind.PLANNED, ClaimState.PLANNED, "2024-10-01", "2024-09-30"))
                .isEqualTo(Status.UNKNOWN);
        assertThat(planned(DeliveryKind.PLANNED, ClaimState.PLANNED, "2024-10-01", "2024-10-01"))
                .isEqualTo(Status.PLANNED);
    }

    @Test
    void aPlanBeyondTheHorizonDoesNotCount() {
        assertThat(planned(DeliveryKind.PLANNED, ClaimState.PLANNED, "2024-10-01", "2027-10-01"))
                .isEqualTo(Status.PLANNED);
        assertThat(planned(DeliveryKind.PLANNED, ClaimState.PLANNED, "2024-10-01", "2027-10-02"))
                .isEqualTo(Status.UNKNOWN);
    }

    @Test
    void anUndatedPlanIsJudgedByTheAgeOfItsDelivery() {
        assertThat(planned(DeliveryKind.PLANNED, ClaimState.PLANNED, "2023-10-01", null))
                .isEqualTo(Status.PLANNED);
        assertThat(planned(DeliveryKind.PLANNED, ClaimState.PLANNED, "2023-09-30", null))
                .isEqualTo(Status.UNKNOWN);
    }

    @Test
    void aGrantHasItsOwnHorizon() {
        assertThat(planned(DeliveryKind.GRANTED, ClaimState.GRANTED, "2024-10-01", "2028-10-01"))
                .isEqualTo(Status.GRANTED);
        assertThat(planned(DeliveryKind.GRANTED, ClaimState.GRANTED, "2024-10-01", "2028-10-02"))
                .isEqualTo(Status.UNKNOWN);
        assertThat(planned(DeliveryKind.GRANTED, ClaimState.GRANTED, "2020-10-01", null))
                .isEqualTo(Status.GRANTED);
        assertThat(planned(DeliveryKind.GRANTED, ClaimState.GRANTED, "2020-09-30", null))
                .isEqualTo(Status.UNKNOWN);
    }

    @Test
    void aNetworkThatLiesTooFarAwayDoesNotPass() {
        assertThat(single(d -> CountyBuilder.of(d, ClaimState.PASSED, Technology.FIBRE, 1000, null, 50, 100)))
                .isEqualTo(Status.PASSED);
        assertThat(single(d -> CountyBuilder.of(d, ClaimState.PASSED, Technology.FIBRE, 1000, null, 51, 100)))
                .isEqualTo(Status.UNKNOWN);
    }

    @Test
    void theLineLengthOfVdslIsNotADistanceToTheNetwork() {
        assertThat(single(d -> CountyBuilder.of(d, ClaimState.PASSED, Technology.VDSL, 1000, null, 400, 100)))
                .isEqualTo(Status.PASSED);
    }

    @Test
    void aWeakTieIsNeitherYesNorNo() {
        assertThat(single(d -> CountyBuilder.of(d, ClaimState.CONNECTED, Technology.FIBRE, 1000, null, -1, 59)))
                .isEqualTo(Status.UNKNOWN);
        assertThat(single(d -> CountyBuilder.of(d, ClaimState.NONE, Technology.FIBRE, -1, null, -1, 59)))
                .isEqualTo(Status.UNKNOWN);
        assertThat(single(d -> CountyBuilder.of(d, ClaimState.CONNECTED, Technology.FIBRE, 1000, null, -1, 60)))
                .isEqualTo(Status.CONNECTED);
    }

    @Test
    void anOldClaimIsNeitherYesNorNo() {
        assertThat(asOf("2019-10-01", ClaimState.CONNECTED)).isEqualTo(Status.CONNECTED);
        assertThat(asOf("2019-09-30", ClaimState.CONNECTED)).isEqualTo(Status.UNKNOWN);
        assertThat(asOf("2019-09-30", ClaimState.NONE)).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void theTechnologySetDecidesWhatCounts() {
        CountyBuilder builder = new CountyBuilder(1);
        int alfa = builder.filing("Alfa", "2024-10-01");
        builder.claim(0, alfa, ClaimState.CONNECTED, Technology.NR, 1000);
        County county = builder.build();
        assertThat(status(county, new Question(1000, "terrestrial"))).isEqualTo(Status.CONNECTED);
        assertThat(status(county, new Question(1000, "wired"))).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void aReportOnOneTechnologySaysNothingOfAnother() {
        Question wired = new Question(1000, "wired");
        Question fibre = new Question(1000, "fibre");
        for (Technology other : List.of(Technology.CABLE, Technology.XDSL, Technology.NR, Technology.SATELLITE)) {
            County county = without(other);
            assertThat(status(county, GIGABIT)).as(other.code()).isEqualTo(Status.UNKNOWN);
            assertThat(status(county, wired)).as(other.code()).isEqualTo(Status.UNKNOWN);
            assertThat(status(county, fibre)).as(other.code()).isEqualTo(Status.UNKNOWN);
        }
        for (Technology all : List.of(Technology.FIBRE, Technology.UNSTATED)) {
            County county = without(all);
            assertThat(status(county, GIGABIT)).as(all.code()).isEqualTo(Status.UNSERVED);
            assertThat(status(county, fibre)).as(all.code()).isEqualTo(Status.UNSERVED);
        }
    }

    @Test
    void thatOneOwnersNoSpeaksOfTheBuildingIsAnAssumptionUnlessNothingElseIsAsked() {
        assertThat(isAbsenceAssumed(without(Technology.UNSTATED), GIGABIT)).isTrue();
        assertThat(isAbsenceAssumed(without(Technology.FIBRE), GIGABIT)).isTrue();
        assertThat(isAbsenceAssumed(without(Technology.FIBRE), new Question(1000, "fibre")))
                .isFalse();
    }

    @Test
    void theReasonTellsThatANoIsOfOneTechnology() {
        County county = without(Technology.CABLE);

        Trace trace = Tracer.trace(county, county.viewAt(MOMENT), RULES, GIGABIT, DAY, 0);

        assertThat(trace.reason().sv()).contains("bara om viss teknik").doesNotContain("ingen säger");
        assertThat(trace.rules().getLast().explanation().sv()).doesNotContain("Ingen har uppgett");
    }

    private static County without(Technology technology) {
        CountyBuilder county = new CountyBuilder(1);
        county.claim(0, county.filing("Alfa", "2024-10-01"), ClaimState.NONE, technology, -1);
        return county.build();
    }

    private static boolean isAbsenceAssumed(County county, Question question) {
        Trace trace = Tracer.trace(county, county.viewAt(MOMENT), RULES, question, DAY, 0);
        return trace.rules()
                .getLast()
                .claims()
                .getFirst()
                .conditions()
                .getFirst()
                .assumed();
    }

    @Test
    void fibreReachesAGoalThatNamesFibreBesideASpeed() {
        CountyBuilder builder = new CountyBuilder(2);
        int alfa = builder.filing("Alfa", "2024-10-01");
        builder.claim(0, alfa, ClaimState.PASSED, Technology.FIBRE, 100);
        builder.claim(1, alfa, ClaimState.CONNECTED, Technology.VDSL, 100);
        County county = builder.build();
        Question goal = new Question(1000, "terrestrial-or-fibre");

        assertThat(status(county, GIGABIT)).isEqualTo(Status.UNSERVED);
        assertThat(status(county, goal)).isEqualTo(Status.PASSED);
        assertThat(StatusEvaluator.evaluate(county, county.viewAt(MOMENT), RULES, goal)
                        .of(1))
                .isEqualTo(Status.UNSERVED);
    }

    @Test
    void anUnstatedTechnologyIsTerrestrialByAssumptionButNotFibre() {
        CountyBuilder builder = new CountyBuilder(1);
        int alfa = builder.filing("Alfa", "2024-10-01");
        builder.claim(0, alfa, ClaimState.CONNECTED, Technology.UNSTATED, 1000);
        County county = builder.build();
        assertThat(status(county, new Question(1000, "terrestrial"))).isEqualTo(Status.CONNECTED);
        assertThat(status(county, new Question(1000, "fibre"))).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void aSupplementTakesOverOnlyTheBuildingsItNames() {
        CountyBuilder builder = new CountyBuilder(2);
        int complete = builder.filing("Alfa", "2023-10-01");
        int supplement = builder.delivery(DeliveryKind.FILING, "Alfa", "2024-01-01", Scope.SUPPLEMENT);
        builder.claim(0, complete, ClaimState.CONNECTED, Technology.FIBRE, 1000);
        builder.claim(1, complete, ClaimState.CONNECTED, Technology.FIBRE, 1000);
        builder.claim(0, supplement, ClaimState.NONE, Technology.FIBRE, -1);
        County county = builder.build();
        StatusColumn column = StatusEvaluator.evaluate(county, county.viewAt(MOMENT), RULES, GIGABIT);
        assertThat(column.of(0)).isEqualTo(Status.UNSERVED);
        assertThat(column.of(1)).isEqualTo(Status.CONNECTED);
    }

    @Test
    void theDecidingClaimIsNamed() {
        CountyBuilder builder = new CountyBuilder(2);
        int alfa = builder.filing("Alfa", "2024-10-01");
        builder.claim(0, alfa, ClaimState.NONE, Technology.FIBRE, -1);
        builder.claim(0, alfa, ClaimState.DRY, Technology.FIBRE, 1000);
        County county = builder.build();
        StatusColumn column = StatusEvaluator.evaluate(county, county.viewAt(MOMENT), RULES, GIGABIT);
        assertThat(column.decidingClaim(0)).isEqualTo(1);
        assertThat(column.decidingClaim(1)).isEqualTo(-1);
    }

    @Test
    void theStrictRulesFillNothingIn() {
        CountyBuilder builder = new CountyBuilder(1);
        int alfa = builder.filing("Alfa", "2024-10-01");
        builder.claim(0, alfa, ClaimState.CONNECTED, Technology.FIBRE, -1);
        County county = builder.build();
        assertThat(StatusEvaluator.evaluate(
                                county,
                                county.viewAt(MOMENT),
                                Rulebooks.shipped().status("strict"),
                                GIGABIT)
                        .of(0))
                .isEqualTo(Status.UNKNOWN);
    }

    @Test
    void aQuestionTheRulebookDoesNotKnowIsRefusedWithTheKnownOnes() {
        County county = new CountyBuilder(1).build();
        assertThatThrownBy(() -> status(county, new Question(50, "terrestrial")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("1000, 100, 30");
        assertThatThrownBy(() -> status(county, new Question(100, "copper")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("terrestrial-or-fibre, terrestrial, wired, fibre, any");
    }

    private static Status statusOf(ClaimState state, Technology technology, int downMbit) {
        return single(d -> CountyBuilder.of(d, state, technology, downMbit, null, -1, 100));
    }

    private static Status single(IntFunction<Claim> claim) {
        CountyBuilder county = new CountyBuilder(1);
        county.claim(0, claim.apply(county.filing("Alfa", "2024-10-01")));
        return status(county);
    }

    private static Status asOf(String date, ClaimState state) {
        CountyBuilder county = new CountyBuilder(1);
        county.claim(0, county.filing("Alfa", date), state, Technology.FIBRE, 1000);
        return status(county);
    }

    private static Status planned(DeliveryKind kind, ClaimState state, String asOf, String planDate) {
        CountyBuilder county = new CountyBuilder(1);
        int delivery = county.delivery(kind, "Alfa", asOf, Scope.COMPLETE);
        county.claim(0, CountyBuilder.of(delivery, state, Technology.FIBRE, 1000, planDate, -1, 100));
        return status(county);
    }

    private static Status status(CountyBuilder county) {
        return status(county.build(), GIGABIT);
    }

    private static Status status(County county, Question question) {
        return StatusEvaluator.evaluate(county, county.viewAt(MOMENT), RULES, question)
                .of(0);
    }
}
