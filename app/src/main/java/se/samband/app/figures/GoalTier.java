package se.samband.app.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samband.core.building.UnitKind;
import se.samband.core.goals.GoalBook;
import se.samband.core.goals.GoalBooks;
import se.samband.core.goals.MeasuredTier;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Question;
import se.samband.core.text.Lang;
import se.samband.core.text.Text;

/** A tier that can be counted, with the goal it belongs to. */
public record GoalTier(GoalBook book, MeasuredTier tier) {

    /** Short name in addresses: {@code se-2025.gigabit}. */
    public String id() {
        return book.id() + "." + tier.id();
    }

    /** What is left to the goal, with what it is counted in: {@code kvar till målet 2025 (hushåll)}. */
    public Text left() {
        List<UnitKind> units = tier.units().stream().sorted().toList();
        return new Text(
                "kvar till målet " + book.year() + " (" + names(units, Lang.SV) + ")",
                "left to the goal for " + book.year() + " (" + names(units, Lang.EN) + ")");
    }

    private static String names(List<UnitKind> units, Lang lang) {
        return units.stream().map(unit -> unit.label().in(lang)).collect(Collectors.joining(", "));
    }

    /** Every tier that the rulebook can answer. */
    public static List<GoalTier> list(GoalBooks books, StatusRulebook rules) {
        return books.list().stream()
                .flatMap(book -> book.measuredTiers().stream().map(tier -> new GoalTier(book, tier)))
                .filter(goal -> isAnswered(goal.tier(), rules))
                .toList();
    }

    static Optional<GoalTier> find(GoalBooks books, StatusRulebook rules, String id) {
        return list(books, rules).stream().filter(goal -> goal.id().equals(id)).findFirst();
    }

    /**
     * The goal at the question's level that tables are held against unless told otherwise: one that asks the same if there is
     * any, and the default goal rather than another.
     */
    public static Optional<GoalTier> findUsual(
            GoalBooks books, StatusRulebook rules, Question question, UnitKind unit) {
        return list(books, rules).stream()
                .filter(goal -> goal.tier().levelMbit() == question.levelMbit())
                .min(Comparator.comparing((GoalTier goal) -> !goal.asks(question, unit))
                        .thenComparing(goal -> !goal.book().equals(books.defaultGoal())));
    }

    /** Whether what is left to the goal can stand beside figures for this question in this unit. */
    public boolean asks(Question question, UnitKind unit) {
        return tier.question().equals(question) && tier.units().equals(Set.of(unit));
    }

    static boolean isAnswered(MeasuredTier tier, StatusRulebook rules) {
        return isAnswered(tier.question(), rules);
    }

    /** Whether the rulebook knows the question's level and technology set. */
    static boolean isAnswered(Question question, StatusRulebook rules) {
        return rules.levelsMbit().contains(question.levelMbit())
                && rules.technologySets().stream().anyMatch(set -> set.id().equals(question.technologySet()));
    }
}
