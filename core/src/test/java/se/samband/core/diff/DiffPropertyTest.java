package se.samband.core.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import se.samband.core.area.AreaKind;
import se.samband.core.building.UnitKind;
import se.samband.core.county.County;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.delivery.Moment;
import se.samband.core.figures.Counts;
import se.samband.core.figures.FigureRow;
import se.samband.core.figures.FigureTable;
import se.samband.core.figures.Figures;
import se.samband.core.rules.Rulebooks;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Question;
import se.samband.core.status.Status;
import se.samband.core.status.StatusEvaluator;
import se.samband.core.testing.ChangingCounty;
import se.samband.core.testing.CountyBuilder;
import se.samband.core.testing.RandomCounty;

class DiffPropertyTest {

    private static final int COUNTIES = 2_000;

    @Test
    void contributionsAddUpExactlyToTheDifferenceInEveryArea() {
        int[] seen = new int[ChangeReason.values().length];
        for (long seed = 0; seed < COUNTIES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            County county = ChangingCounty.of(seed, 25);
            Side a = side(random);
            Side b = side(random);
            Question question = new Question(List.of(30, 100, 1000).get(random.nextInt(3)), "terrestrial");
            Diff diff = Diff.between(county, a, b, question);
            for (AreaKind kind : List.of(AreaKind.COUNTY, AreaKind.MUNICIPALITY, AreaKind.AREA_TYPE)) {
                assertAddsUp(county, a, b, question, diff.table(kind), kind);
            }
            for (ChangeReason reason : ChangeReason.values()) {
                seen[reason.ordinal()] +=
                        (int) diff.table(AreaKind.COUNTY).total().touched(reason, UnitKind.BUILDING)
                                + (int) diff.table(AreaKind.COUNTY).total().touched(reason, UnitKind.HOUSEHOLD);
            }
        }
        assertThat(seen).as("every reason occurs").doesNotContain(0);
    }

    private static void assertAddsUp(County county, Side a, Side b, Question question, DiffTable table, AreaKind kind) {
        FigureTable before = figures(county, a, question, kind);
        FigureTable after = figures(county, b, question, kind);
        assertNet(before.total(), after.total(), table.total());
        for (DiffRow row : table.rows()) {
            assertNet(counts(before, row), counts(after, row), row.flows());
        }
    }

    private static Counts counts(FigureTable figures, DiffRow row) {
        return figures.rows().stream()
                .filter(f -> Objects.equals(f.area(), row.area()))
                .findFirst()
                .map(FigureRow::counts)
                .orElse(Counts.ZERO);
    }

    private static void assertNet(Counts before, Counts after, Flows flows) {
        List<Long> difference = new ArrayList<>();
        List<Long> byClass = new ArrayList<>();
        List<Long> together = new ArrayList<>();
        for (Status status : Status.values()) {
            for (UnitKind unit : UnitKind.values()) {
                difference.add(after.of(status, unit) - before.of(status, unit));
                together.add(flows.net(status, unit));
                byClass.add(Arrays.stream(ChangeClass.values())
                        .mapToLong(changeClass -> flows.net(changeClass, status, unit))
                        .sum());
            }
        }
        assertThat(byClass).isEqualTo(difference);
        assertThat(together).isEqualTo(difference);
    }

    @Test
    void theStepsOfABuildingLeadFromOneSideToTheOtherWithoutAGap() {
        for (long seed = 0; seed < 500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            County county = ChangingCounty.of(seed, 25);
            Side a = side(random);
            Side b = side(random);
            Question question = new Question(100, "terrestrial");
            Diff diff = Diff.between(county, a, b, question);
            for (int building = 0; building < 25; building++) {
                List<Step> steps = diff.stepsOf(building);
                assertThat(!steps.isEmpty()).isEqualTo(diff.isChanged(building));
                List<Step> chain = steps.stream()
                        .filter(s -> s.changeClass() != ChangeClass.REGISTER)
                        .toList();
                for (int i = 1; i < chain.size(); i++) {
                    assertThat(chain.get(i).from()).isEqualTo(chain.get(i - 1).to());
                }
                for (Step step : steps) {
                    if (step.reason() != ChangeReason.RULEBOOK) {
                        assertThat(step.deliveries()).as("%s", step).isNotEmpty();
                    }
                    assertThat(step.deliveries())
                            .allSatisfy(d -> assertThat(d)
                                    .isBetween(0, county.deliveries().size() - 1));
                }
            }
        }
    }

    @Test
    void thereAndBackAgainChangesNothing() {
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            County county = ChangingCounty.of(seed, 25);
            Side a = side(random);
            Side b = side(random);
            Question question = new Question(100, "terrestrial");
            Flows there =
                    Diff.between(county, a, b, question).table(AreaKind.COUNTY).total();
            Flows back =
                    Diff.between(county, b, a, question).table(AreaKind.COUNTY).total();
            for (Status status : Status.values()) {
                for (UnitKind unit : UnitKind.values()) {
                    assertThat(there.net(status, unit)).isEqualTo(-back.net(status, unit));
                    assertThat(there.net(ChangeClass.REGISTER, status, unit))
                            .isEqualTo(-back.net(ChangeClass.REGISTER, status, unit));
                }
            }
            assertThat(Diff.between(county, a, a, question).changed()).isEmpty();
        }
    }

    private static FigureTable figures(County county, Side side, Question question, AreaKind kind) {
        DeliveryView view = county.viewAt(side.moment());
        return Figures.count(
                county,
                county.registerAt(view),
                StatusEvaluator.evaluate(county, view, side.rules(), question, side.evaluationDate()),
                kind);
    }

    private static Side side(SplittableRandom random) {
        LocalDate asOf = RandomCounty.DAY.plusDays(random.nextInt(-500, 900));
        LocalDate knownAt = RandomCounty.DAY.plusDays(random.nextInt(-300, 1_500));
        List<StatusRulebook> rules = Rulebooks.shipped().listStatus();
        return new Side(new Moment(asOf, CountyBuilder.receivedOn(knownAt)), rules.get(random.nextInt(rules.size())));
    }
}
