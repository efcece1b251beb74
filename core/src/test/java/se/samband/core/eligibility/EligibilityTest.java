package se.samband.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samband.core.area.AreaType;
import se.samband.core.claim.Claim;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.MatchMethod;
import se.samband.core.claim.Technology;
import se.samband.core.county.County;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.delivery.Moment;
import se.samband.core.delivery.Scope;
import se.samband.core.rules.EligibilityRulebook;
import se.samband.core.rules.Rulebooks;
import se.samband.core.rules.Verdict;
import se.samband.core.testing.CountyBuilder;
import se.samband.core.testing.RandomCounty;

class EligibilityTest {

    private static final LocalDate DAY = LocalDate.of(2024, 10, 1);
    private static final Moment MOMENT = new Moment(DAY, CountyBuilder.receivedOn(DAY.plusMonths(3)));

    @Test
    void aBuildingReportedToHaveNothingIsEligible() {
        assertThat(judge("pts-2022", county -> county)).isEqualTo(Eligibility.ELIGIBLE);
    }

    @Test
    void silenceIsNotAbsence() {
        CountyBuilder county = new CountyBuilder(1);
        assertThat(judge("pts-2022", county)).isEqualTo(Eligibility.UNKNOWN);
    }

    @Test
    void aBuildingInALocalityIsNotEligible() {
        assertThat(judge("pts-2022", c -> c.areaType(0, AreaType.LOCALITY))).isEqualTo(Eligibility.NOT_ELIGIBLE);
        assertThat(judge("pts-2022", c -> c.areaType(0, AreaType.SMALL_LOCALITY)))
                .isEqualTo(Eligibility.ELIGIBLE);
        assertThat(judge("pts-2022", c -> c.areaType(0, AreaType.UNKNOWN))).isEqualTo(Eligibility.UNKNOWN);
    }

    @Test
    void theCallOf2020CoversFourCounties() {
        assertThat(judge("pts-2020", c -> c.code("20"))).isEqualTo(Eligibility.NOT_ELIGIBLE);
        for (String code : new String[] {"10", "14", "17", "22"}) {
            assertThat(judge("pts-2020", c -> c.code(code))).isEqualTo(Eligibility.ELIGIBLE);
        }
        assertThat(judge("pts-2021", c -> c.code("20"))).isEqualTo(Eligibility.ELIGIBLE);
    }

    @Test
    void vdslCountsAsNgaWithin500MetresOfTheExchange() {
        assertThat(connected("pts-2021", Technology.VDSL, 60, 500, null)).isEqualTo(Eligibility.NOT_ELIGIBLE);
        assertThat(connected("pts-2021", Technology.VDSL, 60, 501, null)).isEqualTo(Eligibility.ELIGIBLE);
        assertThat(connected("pts-2021", Technology.VDSL, 60, -1, null)).isEqualTo(Eligibility.UNKNOWN);
    }

    @Test
    void fixedRadioCountsAsNgaOnlyWhenDedicated() {
        assertThat(connected("pts-2021", Technology.FIXED_RADIO, 60, -1, true)).isEqualTo(Eligibility.NOT_ELIGIBLE);
        assertThat(connected("pts-2021", Technology.FIXED_RADIO, 60, -1, false)).isEqualTo(Eligibility.ELIGIBLE);
        assertThat(connected("pts-2021", Technology.FIXED_RADIO, 60, -1, null)).isEqualTo(Eligibility.UNKNOWN);
    }

    @Test
    void from2022TheSpeedDecides() {
        assertThat(connected("pts-2022", Technology.VDSL, 99, 100, null)).isEqualTo(Eligibility.ELIGIBLE);
        assertThat(connected("pts-2022", Technology.VDSL, 100, 600, null)).isEqualTo(Eligibility.NOT_ELIGIBLE);
        assertThat(connected("pts-2022", Technology.FIBRE, -1, -1, null)).isEqualTo(Eligibility.NOT_ELIGIBLE);
        assertThat(connected("pts-2022", Technology.NR, 500, -1, null)).isEqualTo(Eligibility.ELIGIBLE);
    }

    @Test
    void aPlanWithinThreeYearsTakesTheBuildingOffTheList() {
        assertThat(planned("2027-10-01")).isEqualTo(Eligibility.NOT_ELIGIBLE);
        assertThat(planned("2027-10-02")).isEqualTo(Eligibility.ELIGIBLE);
        assertThat(planned("2024-09-30")).isEqualTo(Eligibility.ELIGIBLE);
    }

    @Test
    void lateConnectionAreasAndOtherGrantsTakeTheBuildingOffTheList() {
        assertThat(with(DeliveryKind.LATE_CONNECTION, ClaimState.LATE_CONNECTION))
                .isEqualTo(Eligibility.NOT_ELIGIBLE);
        assertThat(with(DeliveryKind.GRANTED, ClaimState.GRANTED)).isEqualTo(Eligibility.NOT_ELIGIBLE);
    }

    @Test
    void theTraceTellsEveryRequirementAndWhatWouldTurnIt() {
        County county = new CountyBuilder(1).areaType(0, AreaType.LOCALITY).build();
        EligibilityTrace trace = trace(county, county.viewAt(MOMENT), rules("pts-2022"), DAY, 0);
        assertThat(trace.eligibility()).isEqualTo(Eligibility.NOT_ELIGIBLE);
        assertThat(trace.conditions()).hasSize(Requirement.values().length);
        assertThat(trace.counterfactual().to()).isEqualTo(Eligibility.ELIGIBLE);
        assertThat(trace.counterfactual().requirements())
                .containsExactly(Requirement.OUTSIDE_LOCALITY, Requirement.NO_INFRASTRUCTURE);
    }

    static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aBuildingIsEligibleWhenEveryRequirementIsMetAndNotWhenOneIsMissed(long seed) {
        County county = RandomCounty.of(seed, 20);
        DeliveryView view = county.viewAt(RandomCounty.MOMENT);
        for (EligibilityRulebook rules : Rulebooks.shipped().listEligibility()) {
            for (int b = 0; b < 20; b++) {
                EligibilityTrace trace = trace(county, view, rules, RandomCounty.DAY, b);
                boolean allMet = trace.conditions().stream().allMatch(c -> c.verdict() == Verdict.TRUE);
                boolean oneMissed = trace.conditions().stream().anyMatch(c -> c.verdict() == Verdict.FALSE);
                assertThat(trace.eligibility() == Eligibility.ELIGIBLE).isEqualTo(allMet);
                assertThat(trace.eligibility() == Eligibility.NOT_ELIGIBLE).isEqualTo(oneMissed);
            }
        }
    }

    private static EligibilityRulebook rules(String id) {
        return Rulebooks.shipped().listEligibility().stream()
                .filter(rulebook -> rulebook.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Eligibility judge(String rules, UnaryOperator<CountyBuilder> setUp) {
        CountyBuilder county = setUp.apply(new CountyBuilder(1));
        county.claim(0, county.filing("Alfa", "2024-10-01"), ClaimState.NONE, Technology.UNSTATED, -1);
        return judge(rules, county);
    }

    private static Eligibility judge(String rules, CountyBuilder builder) {
        County county = builder.build();
        return trace(county, county.viewAt(MOMENT), rules(rules), DAY, 0).eligibility();
    }

    private static Eligibility connected(
            String rules, Technology technology, int downMbit, int distanceM, Boolean dedicated) {
        CountyBuilder county = new CountyBuilder(1);
        int delivery = county.filing("Alfa", "2024-10-01");
        county.claim(
                0,
                new Claim(
                        delivery,
                        2,
                        ClaimState.CONNECTED,
                        technology,
                        downMbit,
                        -1,
                        null,
                        distanceM,
                        dedicated,
                        -1,
                        false,
                        MatchMethod.ID,
                        100));
        county.code(rules.equals("pts-2020") ? "10" : "20");
        return judge(rules, county);
    }

    private static Eligibility planned(String planDate) {
        return judge(
                "pts-2022",
                county -> county.claim(
                        0,
                        CountyBuilder.of(
                                county.delivery(DeliveryKind.PLANNED, "Beta", "2024-10-01", Scope.COMPLETE),
                                ClaimState.PLANNED,
                                Technology.FIBRE,
                                1000,
                                planDate,
                                -1,
                                100)));
    }

    private static Eligibility with(DeliveryKind kind, ClaimState state) {
        return judge(
                "pts-2022",
                county -> county.claim(
                        0,
                        county.delivery(kind, "Beta", "2024-10-01", Scope.COMPLETE),
                        state,
                        Technology.UNSTATED,
                        -1));
    }

    private static EligibilityTrace trace(
            County county, DeliveryView view, EligibilityRulebook rules, LocalDate day, int building) {
        return EligibilityEvaluator.trace(county, view, county.registerAt(view), rules, day, building);
    }
}
