package se.samband.app.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import se.samband.app.access.SeenWorkspace;
import se.samband.app.web.Option;
import se.samband.app.web.Page;
import se.samband.core.area.Area;
import se.samband.core.building.UnitKind;
import se.samband.core.goals.GoalBooks;
import se.samband.core.rules.Rulebooks;
import se.samband.store.row.Snapshot;

/** The choices of the page's form. */
final class FigureFilters {

    private final Page page;
    private final FigureQuery query;
    private final Rulebooks rulebooks;
    private final GoalBooks goals;
    private final Map<String, LocalDate> collections;
    private final List<Snapshot> snapshots;

    FigureFilters(
            Page page,
            FigureQuery query,
            Rulebooks rulebooks,
            GoalBooks goals,
            Map<String, LocalDate> collections,
            SeenWorkspace workspace) {
        this.page = page;
        this.query = query;
        this.rulebooks = rulebooks;
        this.goals = goals;
        this.collections = collections;
        this.snapshots = workspace.snapshots();
    }

    FigureQuery query() {
        return query;
    }

    List<Option> levels() {
        return query.rules().levelsMbit().stream()
                .map(level -> new Option(Integer.toString(level), page.speed(level)))
                .toList();
    }

    String level() {
        return Integer.toString(query.question().levelMbit());
    }

    List<Option> technologies() {
        return query.rules().technologySets().stream()
                .map(set -> new Option(set.id(), page.text(set.name())))
                .toList();
    }

    List<Option> units() {
        return Arrays.stream(UnitKind.values())
                .map(unit -> new Option(unit.code(), page.text(unit.label())))
                .toList();
    }

    List<Option> rules() {
        return rulebooks.listStatus().stream()
                .map(rules -> new Option(rules.id(), page.text(rules.name())))
                .toList();
    }

    /** The first choice follows the level. */
    List<Option> goals() {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", page.t("figures.filter.goal.usual")));
        for (GoalTier goal : GoalTier.list(goals, query.rules())) {
            options.add(new Option(
                    goal.id(), goal.book().year() + ": " + page.text(goal.tier().name())));
        }
        return options;
    }

    String goal() {
        return page.parameter("goal");
    }

    Map<String, LocalDate> collections() {
        return collections;
    }

    List<Snapshot> snapshots() {
        return snapshots;
    }

    /** The parameter that limits the page to an area must outlive the form. */
    List<Option> hidden() {
        Area within = query.within();
        return within == null ? List.of() : List.of(new Option(within.kind().code(), within.code()));
    }
}
