package se.samband.core.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samband.core.access.Sight;
import se.samband.core.area.AreaKind;
import se.samband.core.building.RegisterView;
import se.samband.core.building.UnitKind;
import se.samband.core.claim.ClaimTable;
import se.samband.core.county.County;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.Delivery;
import se.samband.core.figures.FigureTable;
import se.samband.core.figures.Figures;
import se.samband.core.release.OpenFigures.Line;
import se.samband.core.release.OpenFigures.Row;
import se.samband.core.rules.Rulebooks;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Question;
import se.samband.core.status.Status;
import se.samband.core.status.StatusEvaluator;
import se.samband.core.testing.ChangingCounty;
import se.samband.core.testing.RandomCounty;

class OpenFiguresTest {
    private static final StatusRulebook RULES = Rulebooks.shipped().defaultStatus();
    private static final int MINIMUM = 5;

    static List<Long> seeds() {
        return IntStream.rangeClosed(1, 40).mapToObj(Long::valueOf).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsToldIsTrueAndNeverSmall(long seed) {
        County county = classed(ChangingCounty.of(seed, 300), seed);
        OpenFigures open = OpenFigures.of(county, RandomCounty.MOMENT, RULES, MINIMUM);
        County limited = new Sight(Confidentiality.INTERNAL, Confidentiality.INTERNAL, null, null).limit(county);
        var view = limited.viewAt(RandomCounty.MOMENT);
        RegisterView register = limited.registerAt(view);
        for (int level : RULES.levelsMbit()) {
            Question question = new Question(level, RULES.statedSpeedSet().id());
            FigureTable table = Figures.count(
                    limited, register, StatusEvaluator.evaluate(limited, view, RULES, question), AreaKind.MUNICIPALITY);
            for (UnitKind unit : OpenFigures.UNITS) {
                for (int r = 0; r < open.rows().size(); r++) {
                    Line line = open.rows().get(r).line(unit, level);
                    var area = open.rows().get(r).area();
                    var found = table.rows().stream()
                            .filter(row -> Objects.equals(row.area(), area))
                            .findFirst();
                    // Where nothing may be seen there is nothing to count.
                    agree(
                            line.total(),
                            found.map(row -> row.counts().total(unit)).orElse(0L));
                    for (Status status : Status.values()) {
                        OptionalLong part = line.find(OpenPart.of(status));
                        long most =
                                found.map(row -> row.counts().of(status, unit)).orElse(0L);
                        assertThat(part.isEmpty() || part.getAsLong() >= most).isTrue();
                    }
                }
                Line sum = open.county().line(unit, level);
                List<Line> lines =
                        open.rows().stream().map(row -> row.line(unit, level)).toList();
                agree(sum.total(), lines.stream().map(Line::total).toList());
                for (OpenPart part : OpenPart.values()) {
                    agree(
                            sum.find(part),
                            lines.stream().map(line -> line.find(part)).toList());
                }
            }
        }
    }

    /** The attacker's knowledge that the proof reckons with is true of every county. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatReachesAHigherLevelReachesTheLowerOnes(long seed) {
        OpenFigures open = OpenFigures.of(ChangingCounty.of(seed, 300), RandomCounty.MOMENT, RULES, 1);
        List<Row> rows = new ArrayList<>(open.rows());
        rows.add(open.county());
        for (Row row : rows) {
            for (UnitKind unit : OpenFigures.UNITS) {
                long before = 0;
                for (int level : RULES.levelsMbit()) {
                    long reached = row.line(unit, level).find(OpenPart.REACHED).orElseThrow();
                    assertThat(reached).isGreaterThanOrEqualTo(before);
                    before = reached;
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverARestrictedDeliverySaysIsToldTheSame(long seed) {
        County county = classed(ChangingCounty.of(seed, 120), seed);
        County other = without(county, d -> d.confidentiality() == Confidentiality.RESTRICTED);
        assertThat(OpenFigures.of(other, RandomCounty.MOMENT, RULES, MINIMUM))
                .isEqualTo(OpenFigures.of(county, RandomCounty.MOMENT, RULES, MINIMUM));
    }

    private static void agree(OptionalLong told, long truth) {
        assertThat(told.isEmpty() || told.getAsLong() == truth).isTrue();
        assertThat(told.isEmpty() || told.getAsLong() == 0 || told.getAsLong() >= MINIMUM)
                .isTrue();
    }

    private static void agree(OptionalLong told, List<OptionalLong> parts) {
        if (told.isPresent() && parts.stream().allMatch(OptionalLong::isPresent)) {
            agree(told, parts.stream().mapToLong(OptionalLong::getAsLong).sum());
        }
    }

    private static County classed(County county, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Delivery> deliveries = county.deliveries().stream()
                .map(d -> new Delivery(
                        d.id(),
                        d.kind(),
                        d.publisher(),
                        d.asOf(),
                        d.receivedAt(),
                        d.fileName(),
                        d.sha256(),
                        Confidentiality.values()[random.nextInt(4)],
                        d.scope(),
                        d.corrects(),
                        d.withdrawnAt(),
                        d.collection()))
                .toList();
        return county.with(deliveries, county.claims());
    }

    private static County without(County county, Predicate<Delivery> which) {
        ClaimTable.Builder claims = new ClaimTable.Builder();
        for (int b = 0; b < county.buildings().size(); b++) {
            for (int c = county.claims().begin(b); c < county.claims().end(b); c++) {
                if (!which.test(county.deliveries().get(county.claims().delivery(c)))) {
                    claims.add(b, county.claims().get(c));
                }
            }
        }
        return county.with(county.deliveries(), claims.build(county.buildings().size()));
    }
}
