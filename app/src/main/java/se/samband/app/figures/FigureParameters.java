package se.samband.app.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samband.app.access.SeenWorkspace;
import se.samband.app.web.Asked;
import se.samband.app.web.CountyState;
import se.samband.app.web.Page;
import se.samband.core.area.Area;
import se.samband.core.area.AreaKind;
import se.samband.core.area.AreaType;
import se.samband.core.building.UnitKind;
import se.samband.core.delivery.Moment;
import se.samband.core.goals.GoalBooks;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.rules.Rulebooks;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Question;
import se.samband.core.text.Text;
import se.samband.store.row.Snapshot;

/** Reads a page's address into a {@link FigureQuery}. What is left out has its usual value; what makes no sense is told. */
final class FigureParameters {

    /** Kinds of area that the page can be limited to; each has a parameter of its name. */
    static final List<AreaKind> KINDS =
            List.of(AreaKind.MUNICIPALITY, AreaKind.LOCALITY, AreaKind.AREA_TYPE, AreaKind.DESO);

    private final Page page;
    private final SeenWorkspace workspace;
    private final CountyState state;
    private final Rulebooks rulebooks;
    private final GoalBooks goals;

    FigureParameters(Page page, SeenWorkspace workspace, CountyState state, Rulebooks rulebooks, GoalBooks goals) {
        this.page = page;
        this.workspace = workspace;
        this.state = state;
        this.rulebooks = rulebooks;
        this.goals = goals;
    }

    /** @throws BadInputException if a parameter has a value that does not exist */
    FigureQuery query() {
        Snapshot snapshot = snapshot();
        Asked asked = Asked.of(page, state, rulebooks);
        StatusRulebook rules = snapshot == null || !page.parameter("rules").isEmpty()
                ? asked.rules()
                : rulebooks.status(snapshot.rulebook());
        Moment moment = snapshot == null || !page.parameter("as-of").isEmpty() ? asked.moment() : snapshot.moment();
        Question question = asked.question();
        Area within = within();
        UnitKind unit = unit();
        return new FigureQuery(rules, question, unit, moment, by(within), within, goal(rules, question, unit));
    }

    private @Nullable Snapshot snapshot() {
        String name = page.parameter("snapshot");
        if (name.isEmpty()) {
            return null;
        }
        return workspace.findSnapshot(name).orElseThrow(() -> unknown("snapshot", name, List.of()));
    }

    private UnitKind unit() {
        String code = page.parameter("unit");
        return code.isEmpty()
                ? UnitKind.HOUSEHOLD
                : Arrays.stream(UnitKind.values())
                        .filter(unit -> unit.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> unknown(
                                "unit",
                                code,
                                Arrays.stream(UnitKind.values())
                                        .map(UnitKind::code)
                                        .toList()));
    }

    private @Nullable Area within() {
        for (AreaKind kind : KINDS) {
            String code = page.parameter(kind.code());
            if (!code.isEmpty()) {
                return areas(kind).stream()
                        .filter(area -> area.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> unknown(kind.code(), code, List.of()));
            }
        }
        return null;
    }

    private List<Area> areas(AreaKind kind) {
        return kind == AreaKind.AREA_TYPE
                ? Arrays.stream(AreaType.values())
                        .map(type -> new Area(kind, type.code(), type.label()))
                        .toList()
                : state.county().buildings().areas(kind);
    }

    private AreaKind by(@Nullable Area within) {
        String code = page.parameter("by");
        List<AreaKind> shown = tabs(within);
        if (code.isEmpty()) {
            return shown.getFirst();
        }
        AreaKind kind = AreaKind.find(code)
                .filter(KINDS::contains)
                .orElseThrow(() ->
                        unknown("by", code, KINDS.stream().map(AreaKind::code).toList()));
        return shown.contains(kind) ? kind : shown.getFirst();
    }

    /** The kinds that an area can be divided into: not into its own. */
    static List<AreaKind> tabs(@Nullable Area within) {
        List<AreaKind> kinds = new ArrayList<>(KINDS);
        if (within != null) {
            kinds.remove(within.kind());
            if (within.kind() != AreaKind.AREA_TYPE) {
                kinds.remove(AreaKind.MUNICIPALITY);
            }
        }
        return kinds;
    }

    private @Nullable GoalTier goal(StatusRulebook rules, Question question, UnitKind unit) {
        String id = page.parameter("goal");
        if (id.isEmpty()) {
            return GoalTier.findUsual(goals, rules, question, unit).orElse(null);
        }
        return GoalTier.find(goals, rules, id)
                .orElseThrow(() -> unknown(
                        "goal",
                        id,
                        GoalTier.list(goals, rules).stream().map(GoalTier::id).toList()));
    }

    private static BadInputException unknown(String name, String value, List<?> known) {
        String choices = String.join(", ", known.stream().map(Object::toString).toList());
        return new BadInputException(Problem.of(
                        "parameter-unknown",
                        new Text("Värdet finns inte.", "There is no such value."),
                        known.isEmpty()
                                ? new Text("Välj på sidan Siffror i stället.", "Choose on the page Figures instead.")
                                : new Text("Välj något av: " + choices + ".", "Choose one of: " + choices + "."))
                .at(0, name, value));
    }
}
