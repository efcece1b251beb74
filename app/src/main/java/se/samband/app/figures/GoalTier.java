package se.samband.app.figures;

import java.util.List;
import java.util.Optional;
import se.samband.core.goals.GoalBook;
import se.samband.core.goals.GoalBooks;
import se.samband.core.goals.MeasuredTier;
import se.samband.core.rules.StatusRulebook;

/** A tier that can be counted, with the goal it belongs to. */
public record GoalTier(GoalBook book, MeasuredTier tier) {

    private static final String USUAL_GOAL = "se-2025";

    /** Short name in addresses: {@code se-2025.gigabit}. */
    public String id() {
        return book.id() + "." + tier.id();
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

    /** What tables are held against unless told otherwise: the national goal for 2025 at this level, else any goal at it. */
    public static Optional<GoalTier> findUsual(GoalBooks books, StatusRulebook rules, int levelMbit) {
        List<GoalTier> atLevel = list(books, rules).stream()
                .filter(goal -> goal.tier().levelMbit() == levelMbit)
                .toList();
        return atLevel.stream()
                .filter(goal -> goal.book().id().equals(USUAL_GOAL))
                .findFirst()
                .or(() -> atLevel.stream().findFirst());
    }

    static boolean isAnswered(MeasuredTier tier, StatusRulebook rules) {
        return rules.levelsMbit().contains(tier.levelMbit())
                && rules.technologySets().stream().anyMatch(set -> set.id().equals(tier.technologySet()));
    }
}
