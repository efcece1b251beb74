package se.samband.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.status.Status;
import se.samband.core.text.Text;

class RulebooksTest {

    @Test
    void theShippedRulebooksAreRead() {
        assertThat(Rulebooks.shipped().list())
                .extracting(Rulebook::id)
                .containsExactly("standard", "strict", "pts-2020", "pts-2021", "pts-2022");
        assertThat(Rulebooks.shipped().defaultStatus().levelsMbit()).containsExactly(1000, 100, 30);
        assertThat(Rulebooks.shipped().defaultStatus().defaultTechnologySet().id())
                .isEqualTo("terrestrial-or-fibre");
        assertThat(Rulebooks.shipped().defaultStatus().statedSpeedSet().id()).isEqualTo("terrestrial");
    }

    @Test
    void everyStatusThatRulesCanGiveIsAStatus() {
        assertThat(StatusReader.CLAIM_STATUSES)
                .allMatch(code -> Status.find(code).isPresent());
        assertThat(Status.find(StatusReader.ABSENCE_STATUS)).contains(Status.UNSERVED);
    }

    @Test
    void whatNoSourceConfirmsIsMarkedAsAnAssumption() {
        StatusRulebook standard = Rulebooks.shipped().status("standard");
        assertThat(standard.parameter(ParameterKey.PASSED_MAX_DISTANCE).assumption())
                .isTrue();
        assertThat(standard.parameter(ParameterKey.PLAN_HORIZON).assumption()).isFalse();
    }

    @Test
    void aSourceDoesNotRepeatTheMarkThatStandsBesideIt() {
        assertThat(Rulebooks.shipped().list())
                .flatExtracting(Rulebook::parameters)
                .extracting(Parameter::source)
                .noneMatch(source ->
                        source.sv().contains("ntagande") || source.en().contains("ssumption"));
    }

    @Test
    void aValueIsShownWithItsUnitAsEachLanguageWritesIt() {
        StatusRulebook standard = Rulebooks.shipped().status("standard");
        assertThat(standard.parameter(ParameterKey.MIN_MATCH_CONFIDENCE).shown())
                .isEqualTo(new Text("60 %", "60%"));
        assertThat(standard.parameter(ParameterKey.PLAN_HORIZON).shown()).isEqualTo(new Text("3 år", "3 years"));
    }

    @Test
    void rulebooksApplyOnTheirDays() {
        assertThat(Rulebooks.shipped().list())
                .filteredOn(rulebook -> rulebook.isValidOn(LocalDate.of(2023, 5, 1)))
                .extracting(Rulebook::id)
                .containsExactly("standard", "strict", "pts-2022");
        assertThat(Rulebooks.shipped().list()).noneMatch(rulebook -> rulebook.isValidOn(LocalDate.of(2014, 1, 1)));
    }

    @Test
    void anUnknownIdIsRefusedWithTheKnownOnesOfTheKind() {
        assertThatThrownBy(() -> Rulebooks.shipped().status("pts-2022"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("standard, strict");
    }

    @Test
    void twoRulebooksWithOneIdAreRefused() {
        Rulebook again = Rulebooks.shipped().status("strict");
        assertThatThrownBy(() -> Rulebooks.shipped().with(List.of(again)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("strict");
    }

    @Test
    void everyFaultIsToldAtOnceWithItsLine() {
        String yaml = standard()
                .replace("valid-from: 2015-10-01", "valid-from: hösten 2015")
                .replace("levels: [1000, 100, 30]", "levels: [30, fast]")
                .replace("technologies: [fibre]\n", "technologies: [fiber]\n")
                .replace("any-speed: [fibre]", "any-speed: [fibre, satellite]")
                .replace("key: max-age\n    value: 5", "key: max-age\n    value: -5")
                .replace("states: [passed]", "stages: [passed]")
                .replace("  - status: granted", "  - status: connected")
                .replace("reports: [none]", "reports: []");
        List<Problem> problems = problems(yaml);
        for (String[] expected : new String[][] {
            {"hösten 2015", "valid-from"},
            {"fast", "levels"},
            {"fiber", "technology-sets[4].technologies"},
            {"satellite", "technology-sets[1].any-speed"},
            {"-5", "parameters[2].value"},
            {"connected", "rules[4].status"},
        }) {
            assertThat(problems).anySatisfy(problem -> {
                assertThat(problem.value()).isEqualTo(expected[0]);
                assertThat(problem.column()).isEqualTo(expected[1]);
                assertThat(yaml.lines().toList().get((int) problem.row() - 1)).contains(expected[0]);
            });
        }
        assertThat(problems)
                .extracting(Problem::column)
                .contains("rules[2].stages", "rules[2].states", "absence.reports");
        assertThat(problems).isSortedAccordingTo((a, b) -> Long.compare(a.row(), b.row()));
        assertThat(problems)
                .allMatch(problem -> problem.findFile().orElseThrow().equals("egen.yaml"));
    }

    @Test
    void aMissingParameterIsToldByName() {
        String yaml = standard().replace("  - key: plan-horizon\n    value: 3", "  - key: max-age\n    value: 3");
        assertThat(problems(yaml)).extracting(Problem::code).contains("parameter-missing", "parameter-duplicate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "- a", "a: [", "a: b: c", "\tkind: status", "kind: &x [*x]", "a: *b", "kind: weather"})
    void whatIsNoRulebookIsRefused(String yaml) {
        assertThat(problems(yaml)).isNotEmpty();
    }

    @Test
    void deepNestingIsRefusedRatherThanOverflowing() {
        assertThat(problems("a: " + "[".repeat(100_000))).isNotEmpty();
    }

    private static List<Problem> problems(String yaml) {
        return catchThrowableOfType(BadInputException.class, () -> Rulebooks.read(yaml, "egen.yaml"))
                .problems();
    }

    private static String standard() {
        try (InputStream in = Rulebooks.class.getResourceAsStream("/se/samband/core/rulebooks/standard.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
