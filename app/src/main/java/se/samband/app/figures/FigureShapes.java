package se.samband.app.figures;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.app.api.Schemas;
import se.samband.app.api.Shape;
import se.samband.core.area.Area;
import se.samband.core.area.AreaKind;
import se.samband.core.building.UnitKind;
import se.samband.core.delivery.Delivery;
import se.samband.core.figures.Counts;
import se.samband.core.figures.Fraction;
import se.samband.core.goals.GoalVerdict;
import se.samband.core.status.Status;

/** What the interface for programs tells of figures; names of members as on the command line. */
final class FigureShapes {

    static final List<String> UNITS =
            Arrays.stream(UnitKind.values()).map(UnitKind::code).toList();
    static final List<String> KINDS =
            FigureParameters.KINDS.stream().map(AreaKind::code).toList();
    private static final List<String> VERDICTS =
            Arrays.stream(GoalVerdict.values()).map(FigureShapes::code).toList();
    private static final int DECIMALS = 2;

    /** A line with the unit that its shares are of. */
    private record Line(FigureLine line, UnitKind unit) {}

    private static final Shape<Line> LINE = Shape.of(Line.class)
            .textOrNull("code", line -> line.line().findArea().map(Area::code).orElse(null))
            .words("name", line -> line.line().name())
            .made("units", unitsSchema(), line -> units(line.line().counts()))
            .percent(
                    "reachedAtLeastPercent",
                    line -> percent(line.line().reached(line.unit()).findLower()))
            .percent(
                    "reachedAtMostPercent",
                    line -> percent(line.line().reached(line.unit()).findUpper()))
            .percent(
                    "takeUpPercent",
                    line -> percent(line.line().takeUp(line.unit()).find()))
            .numberOrNull(
                    "leftToGoal",
                    line -> line.line().findOutcome().map(o -> o.left()).orElse(null))
            .numberOrNull(
                    "leftToGoalAtBest",
                    line -> line.line().findOutcome().map(o -> o.leftAtBest()).orElse(null));

    private static final Shape<GoalResult.TierResult> TIER = Shape.of(GoalResult.TierResult.class)
            .words("tier", result -> result.tier().name())
            .numberOrNull(
                    "reached",
                    result -> result.outcome() == null ? null : result.outcome().reached())
            .numberOrNull(
                    "total",
                    result -> result.outcome() == null ? null : result.outcome().total())
            .numberOrNull(
                    "left",
                    result -> result.outcome() == null ? null : result.outcome().left())
            .numberOrNull(
                    "leftAtBest",
                    result -> result.outcome() == null ? null : result.outcome().leftAtBest())
            .made("verdict", Schemas.orNull(Schemas.choice(VERDICTS)), result -> {
                var outcome = result.outcome();
                return outcome == null ? null : code(outcome.verdict());
            })
            .wordsOrNull("reason", GoalResult.TierResult::reason);

    private static final Shape<GoalResult> GOAL = Shape.of(GoalResult.class)
            .text("goal", result -> result.book().id())
            .words("name", result -> result.book().name())
            .list("tiers", TIER, GoalResult::tiers);

    static final Shape<FigureReport> REPORT = Shape.of(FigureReport.class)
            .text("rulebook", report -> report.query().rules().id())
            .number("levelMbit", report -> report.query().question().levelMbit())
            .text("technologies", report -> report.query().question().technologySet())
            .day("asOf", report -> report.query().moment().asOf())
            .instant("knownAt", report -> report.query().moment().knownAt())
            .code("unit", UNITS, report -> report.query().unit().code())
            .code("by", KINDS, report -> report.query().by().code())
            .textOrNull("goal", report -> {
                GoalTier goal = report.query().heldGoal();
                return goal == null ? null : goal.id();
            })
            .list(
                    "areas",
                    LINE,
                    report -> report.lines().stream()
                            .map(line -> new Line(line, report.query().unit()))
                            .toList())
            .one(
                    "total",
                    LINE,
                    report -> new Line(report.total(), report.query().unit()))
            .list("goals", GOAL, FigureReport::goals)
            .numbers(
                    "deliveries",
                    report -> report.basis().deliveries().stream()
                            .filter(Delivery::isDisclosed)
                            .map(Delivery::id)
                            .toList())
            .number("assumedLocalities", report -> report.basis().assumedLocalities());

    private FigureShapes() {}

    /** Unit → status → number, with the sum under {@code all}. */
    static Map<String, Object> units(Counts counts) {
        Map<String, Object> units = new LinkedHashMap<>();
        for (UnitKind kind : UnitKind.values()) {
            Map<String, Long> numbers = new LinkedHashMap<>();
            numbers.put("all", counts.total(kind));
            for (Status status : Status.values()) {
                numbers.put(status.code(), counts.of(status, kind));
            }
            units.put(kind.code(), numbers);
        }
        return units;
    }

    private static Map<String, Object> unitsSchema() {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("all", Schemas.WHOLE);
        for (Status status : Status.values()) {
            numbers.put(status.code(), Schemas.WHOLE);
        }
        Map<String, Object> units = new LinkedHashMap<>();
        for (UnitKind kind : UnitKind.values()) {
            units.put(kind.code(), Schemas.object(numbers));
        }
        return Schemas.object(units);
    }

    private static @Nullable BigDecimal percent(Optional<Fraction> share) {
        return share.map(fraction -> fraction.percent(DECIMALS)).orElse(null);
    }

    private static String code(GoalVerdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
