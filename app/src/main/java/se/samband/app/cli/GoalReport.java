package se.samband.app.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samband.app.figures.GoalTier;
import se.samband.core.area.AreaKind;
import se.samband.core.building.RegisterView;
import se.samband.core.building.UnitKind;
import se.samband.core.county.County;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.figures.FigureTable;
import se.samband.core.figures.Figures;
import se.samband.core.goals.GoalBook;
import se.samband.core.goals.GoalBooks;
import se.samband.core.goals.GoalOutcome;
import se.samband.core.goals.GoalTable;
import se.samband.core.goals.MeasuredTier;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Question;
import se.samband.core.status.StatusEvaluator;
import se.samband.core.text.Lang;
import se.samband.core.text.Percent;
import se.samband.core.text.Text;

/** How far each area is from each goal that building data can answer under a rulebook. */
final class GoalReport {

    private record Outcome(GoalBook book, MeasuredTier tier, GoalTable table) {}

    private final List<Outcome> outcomes = new ArrayList<>();

    private GoalReport() {}

    static GoalReport of(County county, DeliveryView view, StatusRulebook rules, AreaKind by) {
        RegisterView register = county.registerAt(view);
        Map<Question, FigureTable> figures = new HashMap<>();
        GoalReport report = new GoalReport();
        for (GoalTier goal : GoalTier.list(GoalBooks.shipped(), rules)) {
            FigureTable table = figures.computeIfAbsent(
                    goal.tier().question(),
                    q -> Figures.count(county, register, StatusEvaluator.evaluate(county, view, rules, q), by));
            report.outcomes.add(new Outcome(goal.book(), goal.tier(), GoalTable.of(goal.tier(), table)));
        }
        return report;
    }

    void print(Console console) {
        Lang lang = console.lang();
        TextTable table = lang == Lang.SV
                ? new TextTable("mål", "nivå", "område", ">minst", ">målet", ">kvar", ">kvar om okända har", "utfall")
                : new TextTable(
                        "goal", "tier", "area", ">at least", ">goal", ">left", ">left if unknown have", "verdict");
        for (Outcome o : outcomes) {
            if (o.table.rows().size() > 1) {
                o.table.rows().forEach(row -> row(table, o, row.name(), row.outcome(), lang));
            }
            row(table, o, new Text("hela länet", "whole county"), o.table.total(), lang);
        }
        table.print(console.out());
    }

    private static void row(TextTable table, Outcome o, Text area, GoalOutcome outcome, Lang lang) {
        table.row(
                o.book.id(),
                o.tier.name().in(lang) + (o.tier.isAssumption() ? " *" : ""),
                area.in(lang),
                outcome.share()
                        .findLower()
                        .map(f -> Percent.of(f.percent(1)).in(lang))
                        .orElse("–"),
                Percent.of(outcome.tier().share().movePointRight(2).stripTrailingZeros())
                        .in(lang),
                Long.toString(outcome.left()),
                Long.toString(outcome.leftAtBest()),
                outcome.verdict().label().in(lang));
    }

    List<Map<String, @Nullable Object>> shape(Lang lang) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (Outcome o : outcomes) {
            all.add(Shapes.object(
                    "goal", o.book.id(),
                    "year", o.book.year(),
                    "tier", o.tier.id(),
                    "name", o.tier.name().in(lang),
                    "share", o.tier.share().toPlainString(),
                    "levelMbit", o.tier.levelMbit(),
                    "technologies", o.tier.technologySet(),
                    "units",
                            o.tier.units().stream().sorted().map(UnitKind::code).toList(),
                    "assumptions",
                            o.tier.assumptions().stream().map(t -> t.in(lang)).toList(),
                    "areas",
                            o.table.rows().stream()
                                    .map(row -> {
                                        Map<String, @Nullable Object> area = outcome(row.outcome());
                                        area.put(
                                                "code",
                                                row.findArea()
                                                        .map(a -> a.code())
                                                        .orElse(null));
                                        return area;
                                    })
                                    .toList(),
                    "total", outcome(o.table.total())));
        }
        return all;
    }

    private static Map<String, @Nullable Object> outcome(GoalOutcome o) {
        return Shapes.object(
                "reached", o.reached(),
                "unknown", o.share().unknown(),
                "all", o.total(),
                "needed", o.needed(),
                "left", o.left(),
                "leftAtBest", o.leftAtBest(),
                "verdict", o.verdict().code());
    }
}
