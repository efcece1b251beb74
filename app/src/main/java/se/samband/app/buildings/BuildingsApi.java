package se.samband.app.buildings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samband.app.access.Needs;
import se.samband.app.api.Answers;
import se.samband.app.api.Asking;
import se.samband.app.api.Call;
import se.samband.app.api.Parameter;
import se.samband.app.api.Route;
import se.samband.app.api.Routes;
import se.samband.app.api.Signature;
import se.samband.app.buildings.BuildingShapes.Line;
import se.samband.app.buildings.BuildingShapes.Whole;
import se.samband.app.disclosure.MadeFor;
import se.samband.app.selection.BuildingFilter;
import se.samband.app.web.Asked;
import se.samband.app.web.CountyCache;
import se.samband.app.web.CountyState;
import se.samband.app.web.NotFoundException;
import se.samband.app.web.Page;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.access.Right;
import se.samband.core.area.AreaType;
import se.samband.core.building.BuildingTable;
import se.samband.core.claim.Technology;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.Delivery;
import se.samband.core.release.PublicAnswer;
import se.samband.core.release.PublicRelease;
import se.samband.core.rules.Rulebooks;
import se.samband.core.status.Question;
import se.samband.core.text.Text;

/** Buildings for programs: the same choice, order and content as the pages. */
@Controller
@Needs({Right.BUILDINGS, Right.EXPORT})
class BuildingsApi implements Routes {

    private static final Set<Right> RIGHTS = Set.of(Right.BUILDINGS, Right.EXPORT);

    /** Texts of so many are fetched at a time, however long the page is. */
    private static final int CHUNK = 2_000;

    private static final Route.Many<Asked, Line> LIST = new Route.Many<>(
            new Signature(
                            "buildings",
                            "/api/v1/buildings",
                            RIGHTS,
                            new Text(
                                    "Byggnader med status för varje hastighetsnivå.",
                                    "Buildings with their status for each service level."),
                            Asking.judged(
                                    Parameter.choices(
                                            "status",
                                            BuildingShapes.STATUSES,
                                            new Text(
                                                    "Status för hastighetsnivån i level.",
                                                    "Status for the service level of level.")),
                                    Parameter.text("municipality", new Text("Kommunkod.", "Code of the municipality.")),
                                    Parameter.text("locality", new Text("Tätortskod.", "Code of the locality.")),
                                    Parameter.text("deso", new Text("DeSO-kod.", "Code of the DeSO.")),
                                    Parameter.choice(
                                            "area-type",
                                            Arrays.stream(AreaType.values())
                                                    .map(AreaType::code)
                                                    .toList(),
                                            new Text("Områdestyp.", "Type of area.")),
                                    Parameter.text(
                                            "owner",
                                            new Text(
                                                    "Nätägare som har en gällande uppgift om byggnaden.",
                                                    "Network owner who has a claim in force about the building.")),
                                    Parameter.choice(
                                            "technology",
                                            Arrays.stream(Technology.values())
                                                    .map(Technology::code)
                                                    .toList(),
                                            new Text(
                                                    "Teknik i en gällande uppgift.",
                                                    "Technology of a claim in force.")),
                                    Parameter.choice(
                                            "plan",
                                            List.of("expired"),
                                            new Text(
                                                    "Bara med en plan vars dag har passerat.",
                                                    "Only with a plan whose day has passed.")),
                                    Parameter.text(
                                            "q",
                                            new Text(
                                                    "Del av adress, postnummer eller ort, eller ett id i registret.",
                                                    "Part of address, postcode or city, or an id in the register.")),
                                    Parameter.choice(
                                            "sort",
                                            Arrays.stream(Ordering.By.values())
                                                    .map(by -> by.name().toLowerCase(Locale.ROOT))
                                                    .toList(),
                                            new Text("Ordning; annars efter adress.", "Order; else by address.")),
                                    Parameter.choice(
                                            "dir",
                                            List.of("asc", "desc"),
                                            new Text("Stigande eller fallande.", "Ascending or descending."))))
                    .paged(),
            BuildingShapes.ASKED,
            BuildingShapes.LINE);

    private static final Route.One<Whole> ONE = new Route.One<>(
            new Signature(
                    "building",
                    "/api/v1/buildings/{fid}",
                    RIGHTS,
                    new Text(
                            "En byggnad: status, varför den har den, uppgifterna bakom och vad allmänheten får veta.",
                            "A building: its status, why it has it, the claims behind, and what the public is told."),
                    Asking.judged(Parameter.path(
                            "fid",
                            new Text("Byggnadens nummer i arbetsytan.", "Number of the building in the workspace.")))),
            BuildingShapes.WHOLE);

    private final WorkspaceHolder workspace;
    private final CountyCache county;
    private final Rulebooks rulebooks;
    private final Sorter sorter;
    private final ListService lists;
    private final BuildingService buildings;
    private final Answers answers;

    BuildingsApi(
            WorkspaceHolder workspace,
            CountyCache county,
            Rulebooks rulebooks,
            Sorter sorter,
            ListService lists,
            BuildingService buildings,
            Answers answers) {
        this.workspace = workspace;
        this.county = county;
        this.rulebooks = rulebooks;
        this.sorter = sorter;
        this.lists = lists;
        this.buildings = buildings;
        this.answers = answers;
    }

    @Override
    public List<Route> routes() {
        return List.of(LIST, ONE);
    }

    @GetMapping("/api/v1/buildings")
    void list(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Call call = Call.of(LIST, page, request, response);
        CountyState state = county.state();
        Asked asked = Asked.of(page, state, rulebooks);
        MadeFor.requireJudged(workspace.get(), state, asked.moment());
        int[] all = sorter.select(state, asked, BuildingFilter.of(page, state), Ordering.of(page))
                .buildings();
        answers.many(
                LIST,
                call,
                made(state, asked),
                asked,
                all.length,
                (from, to, consumer) -> each(page, state, asked, Arrays.copyOfRange(all, from, to), consumer));
    }

    @GetMapping("/api/v1/buildings/{fid:\\d{1,9}}")
    void one(Page page, @PathVariable int fid, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Call call = Call.of(ONE, page, request, response);
        CountyState state = county.state();
        Asked asked = Asked.of(page, state, rulebooks);
        MadeFor.requireJudged(workspace.get(), state, asked.moment());
        BuildingView view = buildings
                .find(state, asked, fid)
                .orElseThrow(() -> new NotFoundException(
                        new Text("Det finns ingen byggnad " + fid + ".", "There is no building " + fid + ".")));
        answers.one(ONE, call, new Answers.Made(strictest(state, view), state.version()), new Whole(view, answer(fid)));
    }

    private void each(Page page, CountyState state, Asked asked, int[] shown, Consumer<Line> consumer) {
        BuildingTable table = state.county().buildings();
        for (int from = 0; from < shown.length; from += CHUNK) {
            int[] chunk = Arrays.copyOfRange(shown, from, Math.min(shown.length, from + CHUNK));
            for (ListView.Row row : lists.rows(page, state, asked, chunk)) {
                int b = table.indexOfFid(row.building().fid());
                Map<String, String> status = new LinkedHashMap<>();
                for (int level : asked.rules().levelsMbit()) {
                    Question question = new Question(level, asked.question().technologySet());
                    status.put(
                            String.valueOf(level),
                            state.statuses(asked.moment(), asked.rules(), question)
                                    .of(b)
                                    .code());
                }
                consumer.accept(new Line(row, status));
            }
        }
    }

    private @Nullable PublicAnswer answer(int fid) {
        CountyState all = county.forRelease();
        int b = all.county().buildings().indexOfFid(fid);
        return b >= 0 && PublicRelease.isShown(all.county(), all.register(all.now()), b)
                ? PublicRelease.answer(all.county(), all.view(all.now()), rulebooks.defaultStatus(), b)
                : null;
    }

    /** Also of what is no longer in force, which the page of a building tells too. */
    private static Confidentiality strictest(CountyState state, BuildingView view) {
        return Stream.of(
                        view.claims().values().stream().map(ClaimRow::delivery),
                        view.records().stream().map(BuildingView.Registered::delivery))
                .flatMap(deliveries -> deliveries)
                .map(Delivery::confidentiality)
                .map(state.county().mask()::classOf)
                .reduce(state.view(view.asked().moment()).strictest(), Confidentiality::strictest);
    }

    private static Answers.Made made(CountyState state, Asked asked) {
        return new Answers.Made(state.view(asked.moment()).strictest(), state.version());
    }
}
