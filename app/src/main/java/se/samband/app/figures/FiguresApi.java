package se.samband.app.figures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.samband.app.access.Needs;
import se.samband.app.access.SeenWorkspace;
import se.samband.app.api.Answers;
import se.samband.app.api.Asking;
import se.samband.app.api.Call;
import se.samband.app.api.Parameter;
import se.samband.app.api.Route;
import se.samband.app.api.Routes;
import se.samband.app.api.Shape;
import se.samband.app.api.Signature;
import se.samband.app.web.CountyCache;
import se.samband.app.web.CountyState;
import se.samband.app.web.Page;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.access.Right;
import se.samband.core.building.UnitKind;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.Delivery;
import se.samband.core.goals.GoalBooks;
import se.samband.core.rules.Rulebooks;
import se.samband.core.text.Text;
import se.samband.store.row.Snapshot;

/** Figures for programs: those of the page, by the same question. */
@Controller
@Needs({Right.FIGURES, Right.EXPORT})
class FiguresApi implements Routes {

    private static final Set<Right> RIGHTS = Set.of(Right.FIGURES, Right.EXPORT);

    private static final Route.One<FigureReport> FIGURES = new Route.One<>(
            new Signature(
                    "figures",
                    "/api/v1/figures",
                    RIGHTS,
                    new Text(
                            "Antal byggnader, hushåll, arbetsställen och fritidshus efter status och område, och mot målen.",
                            "Numbers of buildings, households, workplaces and holiday homes by status and area, and against"
                                    + " the goals."),
                    Asking.judged(
                            Parameter.choice(
                                    "by",
                                    FigureShapes.KINDS,
                                    new Text("Områden att räkna för.", "Areas to count for.")),
                            Parameter.choice(
                                    "unit",
                                    FigureShapes.UNITS,
                                    new Text(
                                            "Enhet som andelar och mål räknas i.",
                                            "Unit that shares and goals are counted in.")),
                            Parameter.text(
                                    "municipality", new Text("Bara i den kommunen.", "In that municipality only.")),
                            Parameter.text("locality", new Text("Bara i den tätorten.", "In that locality only.")),
                            Parameter.text("deso", new Text("Bara i det DeSO-området.", "In that DeSO only.")),
                            Parameter.text(
                                    "area-type", new Text("Bara i den områdestypen.", "In that type of area only.")),
                            Parameter.text("goal", new Text("Mål att hålla mot.", "Goal to hold against.")),
                            Parameter.text(
                                    "snapshot",
                                    new Text(
                                            "Namn på en sparad ögonblicksbild; ger dess dag och regelbok.",
                                            "Name of a saved snapshot; gives its day and rulebook.")))),
            FigureShapes.REPORT);

    private record Moments(Map<String, LocalDate> collections, List<Snapshot> snapshots) {}

    private static final Route.One<Moments> MOMENTS = new Route.One<>(
            new Signature(
                    "moments",
                    "/api/v1/moments",
                    RIGHTS,
                    new Text(
                            "Dagar att fråga om: årliga insamlingar och sparade ögonblicksbilder.",
                            "Days to ask about: yearly collections and saved snapshots."),
                    List.of()),
            Shape.of(Moments.class)
                    .list(
                            "collections",
                            Shape.<Map.Entry<String, LocalDate>>of()
                                    .text("name", Map.Entry::getKey)
                                    .day("asOf", Map.Entry::getValue),
                            moments -> List.copyOf(moments.collections().entrySet()))
                    .list(
                            "snapshots",
                            Shape.of(Snapshot.class)
                                    .text("name", Snapshot::name)
                                    .day("asOf", snapshot -> snapshot.moment().asOf())
                                    .instant(
                                            "knownAt",
                                            snapshot -> snapshot.moment().knownAt())
                                    .text("rulebook", Snapshot::rulebook),
                            Moments::snapshots));

    private final WorkspaceHolder workspace;
    private final CountyCache cache;
    private final Rulebooks rulebooks;
    private final GoalBooks goals;
    private final Answers answers;

    FiguresApi(WorkspaceHolder workspace, CountyCache cache, Rulebooks rulebooks, GoalBooks goals, Answers answers) {
        this.workspace = workspace;
        this.cache = cache;
        this.rulebooks = rulebooks;
        this.goals = goals;
        this.answers = answers;
    }

    @Override
    public List<Route> routes() {
        return List.of(FIGURES, MOMENTS);
    }

    @GetMapping("/api/v1/figures")
    void figures(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Call call = Call.of(FIGURES, page, request, response);
        CountyState state = cache.state();
        SeenWorkspace open = workspace.get();
        FigureQuery query = new FigureParameters(page, open, state, rulebooks, goals).query();
        FigureReport report = new FigureService(open, state, goals).report(query);
        for (UnitKind unit : UnitKind.values()) {
            report.requireFor(open, state, unit);
        }
        Confidentiality strictest = report.basis().findStrictest().orElse(Confidentiality.OPEN);
        int rows = report.lines().size();
        answers.one(FIGURES, call, new Answers.Made(strictest, state.version()), rows, report);
    }

    @GetMapping("/api/v1/moments")
    void moments(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Call call = Call.of(MOMENTS, page, request, response);
        CountyState state = cache.state();
        SeenWorkspace open = workspace.get();
        Confidentiality strictest = state.county().deliveriesTold().stream()
                .filter(delivery -> delivery.collection() != null)
                .map(Delivery::confidentiality)
                .map(state.county().mask()::classOf)
                .reduce(Confidentiality.OPEN, Confidentiality::strictest);
        answers.one(
                MOMENTS,
                call,
                new Answers.Made(strictest, state.version()),
                new Moments(new FigureService(open, state, goals).collections(), open.snapshots()));
    }
}
