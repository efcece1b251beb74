package se.samband.app.figures;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import se.samband.app.web.GoalBar;
import se.samband.app.web.Page;
import se.samband.app.web.StackedBar;
import se.samband.core.area.Area;
import se.samband.core.building.UnitKind;
import se.samband.core.figures.Fraction;
import se.samband.core.figures.Share;
import se.samband.core.goals.GoalOutcome;
import se.samband.core.status.Status;

/**
 * What the page shows.
 *
 * @param lines the report's lines as sorted
 * @param bars the first lines that hold anything, as bars
 */
record FigureView(
        Page page,
        FigureReport report,
        List<FigureLine> lines,
        List<StackedBar> bars,
        List<Standing> development,
        FigureLinks links) {

    private static final int MOST_BARS = 20;
    private static final Fraction NOTHING = new Fraction(0, 1);

    static FigureView of(Page page, FigureReport report, List<Standing> development) {
        FigureLinks links = new FigureLinks(page, report.query());
        List<FigureLine> lines = sorted(page, report);
        UnitKind unit = report.query().unit();
        List<StackedBar> bars = lines.stream()
                .filter(line -> line.counts().total(unit) > 0)
                .limit(MOST_BARS)
                .map(line -> bar(page, links, line, unit))
                .toList();
        return new FigureView(page, report, lines, bars, development, links);
    }

    private static StackedBar bar(Page page, FigureLinks links, FigureLine line, UnitKind unit) {
        Area area = line.area();
        return StackedBar.of(
                page.text(line.name()),
                area == null ? "" : links.figures(area),
                status -> line.counts().of(status, unit));
    }

    FigureQuery query() {
        return report.query();
    }

    UnitKind unit() {
        return query().unit();
    }

    /** Whether the chart leaves lines out that the table has. */
    boolean hasMoreThanBars() {
        return lines.stream().filter(line -> line.counts().total(unit()) > 0).count() > bars.size();
    }

    /** Whether any area of the kind is imported. */
    boolean hasAreas() {
        return lines.stream().anyMatch(line -> line.area() != null);
    }

    StackedBar totalBar() {
        return StackedBar.of(
                page.text(report.total().name()),
                "",
                status -> report.total().counts().of(status, unit()));
    }

    /** {@code 91,2 %}, or {@code 91,2–95,0 %} when unknown ones leave a gap. */
    String share(Share share) {
        String lower = page.percent(share.counted(), share.total());
        return share.unknown() == 0
                ? lower
                : lower.replaceAll("[\\u00a0]?%", "") + "–"
                        + page.percent(share.counted() + share.unknown(), share.total());
    }

    /** Head of the column of what is left to the goal; empty when the rows are held against none. */
    String leftLabel() {
        GoalTier goal = query().heldGoal();
        String label = goal == null ? "" : page.text(goal.left());
        return label.isEmpty() ? label : Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }

    /** {@code 240}, or {@code 120–240} when it depends on what the unknown turn out to be. */
    String left(GoalOutcome outcome) {
        return outcome.left() == outcome.leftAtBest()
                ? page.number(outcome.left())
                : page.number(outcome.leftAtBest()) + "–" + page.number(outcome.left());
    }

    static GoalBar bar(GoalOutcome outcome) {
        return new GoalBar(
                outcome.reached(),
                outcome.share().unknown(),
                outcome.total(),
                outcome.tier().share());
    }

    Trend trend() {
        return Trend.of(development, unit());
    }

    private static List<FigureLine> sorted(Page page, FigureReport report) {
        Comparator<FigureLine> order = order(page, report.query().unit());
        if (order == null) {
            return report.lines();
        }
        return report.lines().stream()
                .sorted(page.parameter("dir").equals("desc") ? order.reversed() : order)
                .toList();
    }

    private static @Nullable Comparator<FigureLine> order(Page page, UnitKind unit) {
        String sort = page.parameter("sort");
        return switch (sort) {
            case "name" -> {
                Collator collator = Collator.getInstance(page.lang().locale());
                yield (a, b) -> collator.compare(page.text(a.name()), page.text(b.name()));
            }
            case "all" -> by(line -> line.counts().total(unit));
            case "left" -> by(line -> line.findOutcome().map(GoalOutcome::left).orElse(0L));
            case "share" ->
                Comparator.comparing(line -> line.reached(unit).findLower().orElse(NOTHING));
            case "take-up" ->
                Comparator.comparing(line -> line.takeUp(unit).find().orElse(NOTHING));
            default ->
                Status.find(sort)
                        .map(status -> by(line -> line.counts().of(status, unit)))
                        .orElse(null);
        };
    }

    private static Comparator<FigureLine> by(ToLongFunction<FigureLine> number) {
        return Comparator.comparingLong(number);
    }
}
