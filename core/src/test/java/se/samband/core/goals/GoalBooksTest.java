package se.samband.core.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import se.samband.core.building.UnitKind;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.rules.Rulebooks;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Status;

class GoalBooksTest {

    private static final String GOOD = """
            id: x
            name: {sv: Mål, en: Goal}
            year: 2030
            sources:
              - title: {sv: Källa, en: Source}
            tiers:
              - id: a
                name: {sv: A, en: A}
                level: 100
                technology-set: terrestrial
                reached: [connected]
                units: [household]
                share: 0.98
            """;

    @Test
    void theGoalsOf2016AreShippedAsDecided() {
        GoalBook y2025 = shipped("se-2025");
        assertThat(y2025.measuredTiers())
                .extracting(MeasuredTier::levelMbit, MeasuredTier::share)
                .containsExactly(
                        Tuple.tuple(1000, new BigDecimal("0.98")),
                        Tuple.tuple(100, new BigDecimal("0.999")),
                        Tuple.tuple(30, new BigDecimal("1")));
        assertThat(y2025.measuredTiers().getFirst().reached())
                .containsExactlyInAnyOrder(Status.CONNECTED, Status.PASSED);
        MeasuredTier y2020 = shipped("se-2020").measuredTiers().getFirst();
        assertThat(y2020.share()).isEqualByComparingTo("0.95");
        assertThat(y2020.units()).isEqualTo(Set.of(UnitKind.HOUSEHOLD, UnitKind.WORKPLACE));
    }

    @Test
    void oneShippedGoalIsTheDefaultAndAnAddedOneCanTakeOver() {
        GoalBooks shipped = GoalBooks.shipped();

        assertThat(shipped.list())
                .filteredOn(GoalBook::isDefault)
                .extracting(GoalBook::id)
                .containsExactly("se-2025");
        assertThat(shipped.defaultGoal().id()).isEqualTo("se-2025");
        GoalBook own = GoalBooks.read(GOOD + "default: true\n", "x.yaml");
        assertThat(shipped.with(List.of(own)).defaultGoal()).isEqualTo(own);
    }

    @Test
    void perCentIsWrittenAsEachLanguageDoes() {
        assertThat(shipped("se-2025").tiers())
                .extracting(tier -> tier.name().sv())
                .allMatch(n -> n.contains(" %"));
        assertThat(shipped("se-2025").tiers())
                .extracting(tier -> tier.name().en())
                .noneMatch(n -> n.contains(" %"));
    }

    @Test
    void aMobileGoalSaysWhyItIsNotEvaluated() {
        GoalBook mobile = shipped("se-2023");
        assertThat(mobile.measuredTiers()).isEmpty();
        assertThat(mobile.tiers())
                .allSatisfy(tier ->
                        assertThat(((UnmeasuredTier) tier).reason().sv()).isNotBlank());
    }

    @Test
    void everyShippedGoalNamesASourceAndWhatItAssumes() {
        assertThat(GoalBooks.shipped().list()).hasSize(5).allSatisfy(book -> {
            assertThat(book.sources()).isNotEmpty();
            assertThat(book.measuredTiers())
                    .allSatisfy(tier -> assertThat(tier.assumptions()).isNotEmpty());
        });
    }

    @Test
    void everyShippedGoalAsksWhatTheDefaultRulebookCanAnswer() {
        StatusRulebook rules = Rulebooks.shipped().defaultStatus();
        for (GoalBook book : GoalBooks.shipped().list()) {
            for (MeasuredTier tier : book.measuredTiers()) {
                rules.requireLevel(tier.levelMbit());
                rules.technologySet(tier.technologySet());
            }
        }
    }

    @Test
    void aGoalOfOnesOwnIsReadAndAdded() {
        GoalBook own = GoalBooks.read(GOOD, "mål.yaml");
        assertThat(GoalBooks.shipped()
                        .with(List.of(own))
                        .find("x")
                        .orElseThrow()
                        .measuredTiers()
                        .getFirst()
                        .isAssumption())
                .isFalse();
        assertThatThrownBy(() -> GoalBooks.shipped().with(List.of(own, own))).isInstanceOf(BadInputException.class);
    }

    @Test
    void allFaultsAreToldAtOnceEachWithItsLine() {
        String bad = GOOD.replace("0.98", "98 %")
                .replace("[connected]", "[connected, unknown]")
                .replace("[household]", "[people]")
                .replace("year: 2030", "year: snart");
        assertThatThrownBy(() -> GoalBooks.read(bad, "mål.yaml")).isInstanceOfSatisfying(BadInputException.class, e -> {
            assertThat(e.problems()).extracting(Problem::row).containsExactly(3L, 11L, 12L, 13L);
            assertThat(e.problems()).allSatisfy(p -> assertThat(p.file()).isEqualTo("mål.yaml"));
        });
    }

    @Test
    void aShareOutsideNoneAndAllIsRefused() {
        for (String share : List.of("0", "0.0", "1.1", "-0.5", "0,98", "1e-3", "98")) {
            assertThatThrownBy(() -> GoalBooks.read(GOOD.replace("0.98", "\"" + share + "\""), "m"))
                    .as(share)
                    .isInstanceOf(BadInputException.class);
        }
    }

    private static GoalBook shipped(String id) {
        return GoalBooks.shipped().find(id).orElseThrow();
    }
}
