package se.samband.app.home;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samband.app.web.GoalBar;
import se.samband.app.web.Page;
import se.samband.core.area.Area;
import se.samband.core.building.UnitKind;
import se.samband.core.figures.Counts;
import se.samband.core.figures.FigureTable;
import se.samband.core.goals.GoalBook;
import se.samband.core.goals.GoalOutcome;
import se.samband.core.goals.MeasuredTier;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Question;
import se.samband.core.text.Text;

/**
 * How the county stands.
 *
 * @param question what the status figures answer
 * @param outcomes one for each tier of the goal that can be counted
 * @param municipalities against the goal's first tier, those with most left first
 * @param households of every status in each municipality and the whole county
 */
record HomeView(
        LocalDate asOf,
        StatusRulebook rules,
        Question question,
        GoalBook goal,
        List<GoalOutcome> outcomes,
        List<Row> municipalities,
        FigureTable households,
        Needs needs) {

    /** @param area the municipality, or empty for buildings outside every one of them */
    record Row(Optional<Area> area, String name, GoalOutcome outcome, Counts counts) {}

    static GoalBar bar(GoalOutcome outcome) {
        return new GoalBar(
                outcome.reached(),
                outcome.share().unknown(),
                outcome.total(),
                outcome.tier().share());
    }

    /** The list of buildings judged by the same question as the figures, limited by one more parameter. */
    String buildings(Page page, String name, String value) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("level", Integer.toString(question.levelMbit()));
        query.put("technologies", question.technologySet());
        query.put(name, value);
        return page.link("/buildings", query);
    }

    /** What a tier counts, in the order of a sentence: households, workplaces. */
    static List<Text> units(GoalOutcome outcome) {
        return outcome.tier().units().stream().sorted().map(UnitKind::label).toList();
    }

    MeasuredTier firstTier() {
        return outcomes.getFirst().tier();
    }
}
