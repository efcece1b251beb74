package se.samband.core.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samband.core.area.AreaKind;
import se.samband.core.area.AreaType;
import se.samband.core.building.RegisterView;
import se.samband.core.building.UnitKind;
import se.samband.core.county.County;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.delivery.Moment;
import se.samband.core.rules.Rulebooks;
import se.samband.core.status.Question;
import se.samband.core.status.Status;
import se.samband.core.status.StatusColumn;
import se.samband.core.status.StatusColumns;
import se.samband.core.status.StatusEvaluator;
import se.samband.core.testing.ChangingCounty;
import se.samband.core.testing.CountyBuilder;
import se.samband.core.testing.RandomCounty;

class FiguresTest {

    @ParameterizedTest
    @EnumSource
    void theAreasOfAKindAlwaysAddUpToTheCounty(AreaKind kind) {
        for (long seed = 0; seed < 200; seed++) {
            County county = ChangingCounty.of(seed, 60);
            DeliveryView view = county.viewAt(RandomCounty.MOMENT);
            RegisterView register = county.registerAt(view);
            StatusColumn status = StatusEvaluator.evaluate(
                    county, view, Rulebooks.shipped().defaultStatus(), new Question(100, "terrestrial"));
            FigureTable table = Figures.count(county, register, status, kind);
            Counts sum = table.rows().stream().map(FigureRow::counts).reduce(Counts.ZERO, Counts::plus);
            assertThat(sum).isEqualTo(table.total());
            assertThat(table.total()).isEqualTo(Figures.total(county, register, status));
            assertThat(table.total()).isEqualTo(countedOneByOne(register, status));
        }
    }

    private static Counts countedOneByOne(RegisterView register, StatusColumn status) {
        Counts counts = Counts.ZERO;
        for (int b = 0; b < status.size(); b++) {
            for (UnitKind unit : UnitKind.values()) {
                counts = counts.plus(CountsOf.of(status.of(b), unit, register.count(unit, b)));
            }
        }
        return counts;
    }

    @Test
    void areasWithoutBuildingsHaveTheirRowAndBuildingsWithoutAreaHaveTheirs() {
        County county = ChangingCounty.withMunicipalities(new CountyBuilder(3).build(), new int[] {0, -1, 0}, 3);
        FigureTable table = count(county, AreaKind.MUNICIPALITY, Status.PASSED, Status.PLANNED, Status.UNKNOWN);
        assertThat(table.rows()).hasSize(4);
        assertThat(table.rows())
                .filteredOn(row ->
                        row.findArea().stream().anyMatch(area -> area.code().equals("2002")))
                .extracting(FigureRow::counts)
                .containsExactly(Counts.ZERO);
        FigureRow none = table.rows().getLast();
        assertThat(none.findArea()).isEmpty();
        assertThat(none.name().sv()).isEqualTo("i ingen kommun");
        assertThat(none.counts()).isEqualTo(oneHousehold(Status.PLANNED));
    }

    @Test
    void areaTypesAreThreeUntilABuildingHasNone() {
        CountyBuilder builder = new CountyBuilder(1).areaType(0, AreaType.LOCALITY);
        assertThat(count(builder.build(), AreaKind.AREA_TYPE, Status.PASSED).rows())
                .extracting(row -> row.name().sv())
                .containsExactly("tätort", "småort", "utanför tätort och småort");
        builder.areaType(0, AreaType.UNKNOWN);
        assertThat(count(builder.build(), AreaKind.AREA_TYPE, Status.PASSED).rows())
                .hasSize(4);
    }

    @Test
    void aBuildingOutsideTheRegisterIsNotCounted() {
        County county = new CountyBuilder(2).build();
        RegisterView empty = county.registerAt(county.viewAt(new Moment(RandomCounty.DAY, Instant.EPOCH)));
        StatusColumn status = StatusColumns.of(Status.CONNECTED, Status.CONNECTED);
        assertThat(Figures.total(county, empty, status)).isEqualTo(Counts.ZERO);
    }

    @Test
    void unknownWidensTheShareInsteadOfLoweringIt() {
        Counts counts = CountsOf.households(Status.CONNECTED, 60)
                .plus(CountsOf.households(Status.UNSERVED, 30))
                .plus(CountsOf.households(Status.UNKNOWN, 10));
        Share share = counts.share(Set.of(Status.CONNECTED, Status.PASSED), UnitKind.HOUSEHOLD);
        assertThat(share.findLower()).contains(new Fraction(60, 100));
        assertThat(share.findUpper()).contains(new Fraction(70, 100));
        assertThat(counts.share(EnumSet.allOf(Status.class), UnitKind.HOUSEHOLD).findUpper())
                .contains(new Fraction(100, 100));
        assertThat(counts.share(Set.of(Status.CONNECTED), UnitKind.WORKPLACE).findLower())
                .isEmpty();
    }

    @Test
    void takeUpIsConnectedOfThoseThatCanConnect() {
        Counts counts = CountsOf.households(Status.CONNECTED, 60)
                .plus(CountsOf.households(Status.PASSED, 20))
                .plus(CountsOf.households(Status.PLANNED, 500));
        assertThat(counts.takeUp(UnitKind.HOUSEHOLD).find()).contains(new Fraction(60, 80));
        assertThat(counts.takeUp(UnitKind.WORKPLACE).find()).isEmpty();
    }

    @Test
    void onlyTheWholeIsShownAsAHundredPerCent() {
        assertThat(new Fraction(9_999, 10_000).percent(1)).isEqualByComparingTo("99.9");
        assertThat(new Fraction(10_000, 10_000).percent(1)).isEqualByComparingTo("100");
        assertThat(new Fraction(1, 10_000).percent(1)).isEqualByComparingTo("0.1");
        assertThat(new Fraction(0, 10_000).percent(1)).isEqualByComparingTo("0");
        assertThat(new Fraction(2, 3).percent(1)).isEqualByComparingTo("66.7");
    }

    @Test
    void aPartLargerThanTheWholeIsAFault() {
        assertThatThrownBy(() -> new Share(6, 5, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fraction(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(List.of(new Fraction(1, 2), new Fraction(1, 3)).stream().sorted())
                .containsExactly(new Fraction(1, 3), new Fraction(1, 2));
    }

    private static FigureTable count(County county, AreaKind kind, Status... statuses) {
        RegisterView register = county.registerAt(county.viewAt(RandomCounty.MOMENT));
        return Figures.count(county, register, StatusColumns.of(statuses), kind);
    }

    private static Counts oneHousehold(Status status) {
        return CountsOf.of(status, UnitKind.BUILDING, 1).plus(CountsOf.households(status, 1));
    }
}
