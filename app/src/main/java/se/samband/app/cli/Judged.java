package se.samband.app.cli;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.samband.app.access.SeenWorkspace;
import se.samband.app.compare.Sides;
import se.samband.app.figures.FigureQuery;
import se.samband.app.figures.FigureService;
import se.samband.app.figures.GoalTier;
import se.samband.app.web.CountyState;
import se.samband.core.area.AreaKind;
import se.samband.core.building.UnitKind;
import se.samband.core.county.County;
import se.samband.core.delivery.Days;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.delivery.Moment;
import se.samband.core.goals.GoalBooks;
import se.samband.core.rules.Rulebooks;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Question;
import se.samband.store.Workspace;

/** The options that decide how buildings are judged, the same for every command that judges. */
final class Judged {

    @Option(names = "--rules", paramLabel = "ID")
    @Nullable
    String rules;

    @Option(names = "--level", paramLabel = "MBIT")
    @Nullable
    Integer levelMbit;

    @Option(names = "--technologies", paramLabel = "SET")
    @Nullable
    String technologies;

    @Option(names = "--as-of", paramLabel = "DATE", converter = Converters.Date.class)
    @Nullable
    LocalDate asOf;

    @Option(names = "--known-at", paramLabel = "DATE", converter = Converters.Date.class)
    @Nullable
    LocalDate knownAt;

    StatusRulebook rulebook() {
        return rules == null
                ? Rulebooks.shipped().defaultStatus()
                : Rulebooks.shipped().status(rules);
    }

    Question question(StatusRulebook rulebook) {
        int level = levelMbit == null ? rulebook.levelsMbit().getFirst() : levelMbit;
        String set = technologies == null ? rulebook.defaultTechnologySet().id() : technologies;
        return new Question(level, set);
    }

    DeliveryView view(County county) {
        return county.viewAt(moment());
    }

    /**
     * The question as figures are asked for: for the whole county, held against the usual goal for it.
     */
    FigureQuery figures(AreaKind by, UnitKind unit) {
        StatusRulebook rulebook = rulebook();
        Question question = question(rulebook);
        GoalTier goal = GoalTier.findUsual(GoalBooks.shipped(), rulebook, question, unit)
                .orElse(null);
        return new FigureQuery(rulebook, question, unit, moment(), by, null, goal);
    }

    /** What answers {@link #figures}, as for the pages. */
    static FigureService service(Workspace workspace) {
        SeenWorkspace all = SeenWorkspace.all(workspace);
        return new FigureService(all, state(workspace, all), GoalBooks.shipped());
    }

    /** The county as far as it may be shown. */
    static CountyState state(Workspace workspace, SeenWorkspace seen) {
        County county = seen.viewer().sight().limit(workspace.loadCounty());
        return new CountyState(workspace.dataVersion(), county, LocalDate.now(Days.SWEDEN), Instant.now());
    }

    Moment moment() {
        LocalDate day = asOf == null ? LocalDate.now(Days.SWEDEN) : asOf;
        return new Moment(day, knownAt == null ? Instant.now() : Sides.endOf(knownAt));
    }
}
