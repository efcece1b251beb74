package se.samband.core.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samband.core.area.AreaKind;
import se.samband.core.building.RegisterHistory;
import se.samband.core.building.UnitKind;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.Technology;
import se.samband.core.county.County;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.Moment;
import se.samband.core.delivery.Scope;
import se.samband.core.rules.Rulebooks;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Question;
import se.samband.core.status.Status;
import se.samband.core.testing.CountyBuilder;

class DiffTest {

    private static final StatusRulebook RULES = Rulebooks.shipped().defaultStatus();
    private static final Question QUESTION = new Question(100, "terrestrial");
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    void aBuildingConnectedBetweenTwoYearsIsNetworkChange() {
        CountyBuilder county = new CountyBuilder(1);
        county.filing("Alfa", "2023-10-01");
        int later = county.filing("Alfa", "2024-10-01");
        connected(county, 0, later);
        Diff diff = between(county.build(), "2023-10-01", "2024-10-01");
        assertThat(diff.stepsOf(0))
                .containsExactly(new Step(ChangeReason.NETWORK, Status.UNKNOWN, Status.CONNECTED, List.of(later)));
    }

    @Test
    void aFilingCorrectedAfterwardsIsCorrectionAndNotNetworkChange() {
        CountyBuilder county = new CountyBuilder(1);
        int wrong = county.filing("Alfa", "2023-10-01");
        connected(county, 0, wrong);
        int right = county.delivery(
                DeliveryKind.FILING,
                "Alfa",
                LocalDate.parse("2023-10-01"),
                Instant.parse("2024-03-01T00:00:00Z"),
                Scope.COMPLETE,
                wrong + 1L,
                null);
        county.claim(0, right, ClaimState.NONE, Technology.FIBRE, -1);
        County built = county.build();
        Side a = side("2023-10-01", Instant.parse("2024-01-01T00:00:00Z"), RULES);
        Side b = side("2024-10-01", Instant.parse("2024-12-01T00:00:00Z"), RULES);
        assertThat(Diff.between(built, a, b, QUESTION).stepsOf(0))
                .containsExactly(
                        new Step(ChangeReason.CORRECTED, Status.CONNECTED, Status.UNSERVED, List.of(wrong, right)));
    }

    @Test
    void aWithdrawnDeliveryIsCorrection() {
        CountyBuilder county = new CountyBuilder(1);
        int withdrawn = county.delivery(
                DeliveryKind.FILING,
                "Alfa",
                LocalDate.parse("2023-10-01"),
                Instant.parse("2023-11-01T00:00:00Z"),
                Scope.COMPLETE,
                null,
                Instant.parse("2024-05-01T00:00:00Z"));
        connected(county, 0, withdrawn);
        Side a = side("2023-10-01", Instant.parse("2024-01-01T00:00:00Z"), RULES);
        Side b = side("2023-10-01", NOW, RULES);
        assertThat(Diff.between(county.build(), a, b, QUESTION).stepsOf(0))
                .containsExactly(
                        new Step(ChangeReason.CORRECTED, Status.CONNECTED, Status.UNKNOWN, List.of(withdrawn)));
    }

    @Test
    void aPlanThatRunsOutIsTimeAndNotNetworkChange() {
        CountyBuilder county = new CountyBuilder(1);
        int plan = county.delivery(DeliveryKind.PLANNED, "Alfa", "2023-10-01", Scope.COMPLETE);
        county.claim(0, CountyBuilder.of(plan, ClaimState.PLANNED, Technology.FIBRE, 1000, "2024-06-30", -1, 100));
        Diff diff = between(county.build(), "2023-10-01", "2024-10-01");
        assertThat(diff.stepsOf(0)).singleElement().satisfies(step -> {
            assertThat(step.reason()).isEqualTo(ChangeReason.TIME);
            assertThat(step.changeClass()).isEqualTo(ChangeClass.RULE);
            assertThat(step.from()).isEqualTo(Status.PLANNED);
            assertThat(step.deliveries()).containsExactly(plan);
        });
    }

    @Test
    void aNewPlanBeyondTheEarlierDaysHorizonIsNetworkChange() {
        CountyBuilder county = new CountyBuilder(1);
        int none = county.filing("Alfa", "2024-10-01");
        county.claim(0, none, ClaimState.NONE, Technology.FIBRE, -1);
        int plan = county.filing("Alfa", "2025-10-01");
        county.claim(0, CountyBuilder.of(plan, ClaimState.PLANNED, Technology.FIBRE, 1000, "2027-12-31", -1, 100));
        Diff diff = between(county.build(), "2024-10-01", "2025-10-01");
        assertThat(diff.stepsOf(0))
                .containsExactly(new Step(ChangeReason.NETWORK, Status.UNSERVED, Status.PLANNED, List.of(none, plan)));
    }

    @Test
    void aKnownPlanThatComesWithinTheHorizonIsTimeAndNamesThePlan() {
        CountyBuilder county = new CountyBuilder(1);
        int none = county.filing("Beta", "2024-10-01");
        county.claim(0, none, ClaimState.NONE, Technology.FIBRE, -1);
        int plan = county.filing("Alfa", "2024-10-01");
        county.claim(0, CountyBuilder.of(plan, ClaimState.PLANNED, Technology.FIBRE, 1000, "2027-12-31", -1, 100));
        Diff diff = between(county.build(), "2024-10-01", "2025-09-30");
        assertThat(diff.stepsOf(0))
                .containsExactly(new Step(ChangeReason.TIME, Status.UNSERVED, Status.PLANNED, List.of(plan)));
    }

    @Test
    void aPlanThatWasBuiltHasNotRunOutFirst() {
        CountyBuilder county = new CountyBuilder(1);
        int plan = county.filing("Alfa", "2023-10-01");
        county.claim(0, CountyBuilder.of(plan, ClaimState.PLANNED, Technology.FIBRE, 1000, "2024-06-30", -1, 100));
        int built = county.filing("Alfa", "2024-10-01");
        connected(county, 0, built);
        Diff diff = between(county.build(), "2023-10-01", "2024-10-01");
        assertThat(diff.stepsOf(0))
                .containsExactly(
                        new Step(ChangeReason.NETWORK, Status.PLANNED, Status.CONNECTED, List.of(plan, built)));
    }

    @Test
    void aSwapOfRegisterIdsLeavesEveryStatusAndEveryTotalAlone() {
        CountyBuilder builder = new CountyBuilder(3);
        int filing = builder.filing("Alfa", "2020-10-01");
        int swap = builder.delivery(DeliveryKind.BUILDING, "Register", "2021-01-01", Scope.COMPLETE);
        for (int b = 0; b < 3; b++) {
            connected(builder, b, filing);
        }
        County county = withRegister(builder.build(), swap, new int[] {101, 102, 103}, new int[] {1, 1, 1});
        Diff diff = between(county, "2020-10-01", "2021-10-01");
        assertThat(diff.totalA()).isEqualTo(diff.totalB());
        Flows total = diff.table(AreaKind.COUNTY).total();
        assertThat(total.touched(ChangeReason.ID_CHANGED, UnitKind.BUILDING)).isEqualTo(3);
        assertThat(diff.changed()).hasSize(3);
        assertThat(diff.stepsOf(1))
                .containsExactly(
                        new Step(ChangeReason.ID_CHANGED, Status.CONNECTED, Status.CONNECTED, List.of(0, swap)));
    }

    @Test
    void anotherHouseholdInAConnectedBuildingIsRegisterChange() {
        CountyBuilder builder = new CountyBuilder(1);
        int filing = builder.filing("Alfa", "2020-10-01");
        int register = builder.delivery(DeliveryKind.BUILDING, "Register", "2021-01-01", Scope.COMPLETE);
        connected(builder, 0, filing);
        County county = withRegister(builder.build(), register, new int[] {1}, new int[] {3});
        Diff diff = between(county, "2020-10-01", "2021-10-01");
        Flows flows = diff.table(AreaKind.COUNTY).total();
        assertThat(flows.of(ChangeReason.MORE_UNITS, null, Status.CONNECTED, UnitKind.HOUSEHOLD))
                .isEqualTo(2);
        assertThat(flows.net(ChangeClass.REGISTER, Status.CONNECTED, UnitKind.BUILDING))
                .isZero();
        assertThat(flows.net(ChangeClass.NETWORK, Status.CONNECTED, UnitKind.HOUSEHOLD))
                .isZero();
    }

    @Test
    void aHouseThatIsBuiltAndConnectedEntersAsConnected() {
        CountyBuilder builder = new CountyBuilder(1);
        int filing = builder.filing("Alfa", "2021-06-01");
        connected(builder, 0, filing);
        County county = builder.build();
        Diff diff = Diff.between(
                county,
                new Side(new Moment(LocalDate.parse("1999-10-01"), NOW), RULES),
                side("2021-10-01", NOW, RULES),
                QUESTION);
        assertThat(diff.stepsOf(0))
                .containsExactly(new Step(ChangeReason.ENTERED_REGISTER, null, Status.CONNECTED, List.of(0)));
    }

    /**
     * The releases of one British parish as a fixture in spirit: 264 premises, then 265, then 264 while the counted ones stand, then
     * 266; nine reached throughout; in the end 28 get another status without anything being built.
     */
    @Test
    void aChangedDenominatorAndAChangedAssessmentAreNoNetworkChange() {
        int size = 266;
        CountyBuilder builder = new CountyBuilder(size);
        List<Integer> registers = new ArrayList<>();
        for (int year = 2020; year <= 2023; year++) {
            registers.add(builder.delivery(DeliveryKind.BUILDING, "Register", year + "-02-01", Scope.COMPLETE));
            fileTheSameAgain(builder, builder.filing("Alfa", year + "-10-01"), size);
        }
        County county = withSizes(builder.build(), registers, 264, 265, 264, 266);

        Diff grown = between(county, "2020-12-01", "2021-12-01");
        assertThat(net(grown, ChangeClass.REGISTER)).isEqualTo(1);
        assertThat(net(grown, ChangeClass.NETWORK)).isZero();
        Diff shrunk = between(county, "2021-12-01", "2022-12-01");
        assertThat(net(shrunk, ChangeClass.REGISTER)).isEqualTo(-1);
        assertThat(shrunk.totalA().of(Status.CONNECTED, UnitKind.BUILDING)).isEqualTo(9);
        assertThat(shrunk.totalB().of(Status.CONNECTED, UnitKind.BUILDING)).isEqualTo(9);
        Diff again = between(county, "2022-12-01", "2023-12-01");
        assertThat(net(again, ChangeClass.REGISTER)).isEqualTo(2);

        StatusRulebook strict = Rulebooks.shipped().status("strict");
        Diff assessed = Diff.between(county, side("2023-12-01", NOW, RULES), side("2023-12-01", NOW, strict), QUESTION);
        Flows flows = assessed.table(AreaKind.COUNTY).total();
        assertThat(flows.net(ChangeReason.RULEBOOK, Status.PLANNED, UnitKind.BUILDING))
                .isEqualTo(-28);
        assertThat(flows.touched(ChangeReason.RULEBOOK, UnitKind.BUILDING)).isEqualTo(28);
        assertThat(flows.touched(ChangeReason.NETWORK, UnitKind.BUILDING)).isZero();
        assertThat(net(assessed, ChangeClass.REGISTER)).isZero();
    }

    /** Nine connected, 28 planned on a doubtful match – which only the strict rules refuse – and the others without. */
    private static void fileTheSameAgain(CountyBuilder builder, int filing, int size) {
        for (int b = 0; b < 9; b++) {
            connected(builder, b, filing);
        }
        for (int b = 9; b < 37; b++) {
            builder.claim(
                    b, CountyBuilder.of(filing, ClaimState.PLANNED, Technology.FIBRE, 1000, "2024-03-01", -1, 75));
        }
        for (int b = 37; b < size; b++) {
            builder.claim(b, filing, ClaimState.NONE, Technology.UNSTATED, -1);
        }
    }

    private static long net(Diff diff, ChangeClass changeClass) {
        Flows flows = diff.table(AreaKind.COUNTY).total();
        long sum = 0;
        for (Status status : Status.values()) {
            long net = flows.net(changeClass, status, UnitKind.BUILDING);
            sum += changeClass == ChangeClass.REGISTER ? net : Math.abs(net);
        }
        return sum;
    }

    private static void connected(CountyBuilder county, int building, int delivery) {
        county.claim(building, delivery, ClaimState.CONNECTED, Technology.FIBRE, 1000);
    }

    private static Side side(String asOf, Instant knownAt, StatusRulebook rules) {
        return new Side(new Moment(LocalDate.parse(asOf), knownAt), rules);
    }

    private static Diff between(County county, String from, String to) {
        return Diff.between(county, side(from, NOW, RULES), side(to, NOW, RULES), QUESTION);
    }

    /** The county with a second record of each building, in the register delivery at this position. */
    private static County withRegister(County county, int delivery, int[] registerId, int[] households) {
        int size = county.buildings().size();
        RegisterHistory old = county.register();
        int[] offset = new int[size + 1];
        int[][] columns = new int[6][2 * size];
        for (int b = 0; b < size; b++) {
            offset[b + 1] = 2 * b + 2;
            columns[0][2 * b] = old.delivery()[b];
            columns[0][2 * b + 1] = delivery;
            columns[2][2 * b] = old.registerId()[b];
            columns[2][2 * b + 1] = registerId[b];
            columns[3][2 * b] = old.households()[b];
            columns[3][2 * b + 1] = households[b];
        }
        return with(county, offset, columns);
    }

    /** Register after register, each with the first so many buildings. */
    private static County withSizes(County county, List<Integer> registers, int... sizes) {
        int size = county.buildings().size();
        int[] offset = new int[size + 1];
        List<Integer> deliveries = new ArrayList<>();
        for (int b = 0; b < size; b++) {
            for (int i = 0; i < sizes.length; i++) {
                if (b < sizes[i]) {
                    deliveries.add(registers.get(i));
                }
            }
            offset[b + 1] = deliveries.size();
        }
        int[][] columns = new int[6][deliveries.size()];
        columns[0] = deliveries.stream().mapToInt(Integer::intValue).toArray();
        return with(county, offset, columns);
    }

    private static County with(County c, int[] offset, int[][] k) {
        return new County(
                c.code(),
                c.deliveries(),
                c.buildings(),
                new RegisterHistory(offset, k[0], k[1], k[2], k[3], k[4], k[5]),
                c.claims(),
                c.owners(),
                c.programmes());
    }
}
