package se.samband.app.compare;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.web.CountyCache;
import se.samband.app.web.CountyState;
import se.samband.app.web.Page;
import se.samband.app.web.Pagination;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.rules.Rulebooks;
import se.samband.core.text.Text;
import se.samband.geo.sink.SinkFormat;
import se.samband.store.Workspace;
import se.samband.store.row.Building;

/** The page of a comparison and its files. */
@Controller
class CompareController {

    private final WorkspaceHolder workspace;
    private final CountyCache cache;
    private final Rulebooks rulebooks;
    private final CompareService service;

    CompareController(WorkspaceHolder workspace, CountyCache cache, Rulebooks rulebooks, CompareService service) {
        this.workspace = workspace;
        this.cache = cache;
        this.rulebooks = rulebooks;
        this.service = service;
    }

    @GetMapping("/compare")
    ModelAndView compare(Page page) {
        CountyState state = cache.state();
        Sides sides = sides(state);
        CompareParameters parameters = new CompareParameters(page, sides, rulebooks);
        Optional<CompareQuery> query = parameters.find();
        CompareForm form = new CompareForm(page, state, sides, rulebooks, query.orElse(null));
        return query.map(asked -> compared(page, state, sides, form, asked, parameters.filter(state.county())))
                .orElseGet(() -> page.show("compare/empty", Map.of("form", form, "sides", sides)));
    }

    @GetMapping("/compare/export")
    void export(Page page, HttpServletResponse response) throws IOException {
        SinkFormat format = format(page.parameter("format"));
        CountyState state = cache.state();
        CompareParameters parameters = new CompareParameters(page, sides(state), rulebooks);
        CompareQuery query = parameters.find().orElseThrow(CompareController::tooFew);
        Comparison comparison = service.compare(state, query);
        boolean list = page.parameter("what").equals("buildings");
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(CompareSheets.fileName(query, list, page.lang(), format))
                        .build()
                        .toString());
        CompareSheets sheets =
                new CompareSheets(query, comparison, workspace.get().info(), page.lang());
        if (list) {
            int[] chosen = parameters.filter(state.county()).select(comparison.diff(), state.county());
            sheets.writeBuildings(response.getOutputStream(), format, chosen);
        } else {
            sheets.writeFigures(response.getOutputStream(), format);
        }
    }

    private ModelAndView compared(
            Page page, CountyState state, Sides sides, CompareForm form, CompareQuery query, ChangeFilter filter) {
        Comparison comparison = service.compare(state, query);
        return page.show(
                "compare/compare",
                Map.of(
                        "form", form,
                        "sides", sides,
                        "query", query,
                        "comparison", comparison,
                        "list", list(page, comparison, filter)));
    }

    private ChangeList list(Page page, Comparison comparison, ChangeFilter filter) {
        int[] chosen = filter.select(comparison.diff(), comparison.county());
        Pagination pagination = Pagination.of(page, ChangeList.SIZE, chosen.length);
        List<ChangedBuilding> buildings = Arrays.stream(chosen)
                .skip(pagination.offset())
                .limit(ChangeList.SIZE)
                .mapToObj(building -> ChangedBuilding.of(comparison.county(), comparison.diff(), building))
                .toList();
        return new ChangeList(buildings, addresses(buildings), pagination);
    }

    private Map<Integer, String> addresses(List<ChangedBuilding> buildings) {
        Workspace open = workspace.get();
        Map<Integer, String> addresses = new HashMap<>();
        for (ChangedBuilding building : buildings) {
            open.buildings()
                    .find(building.fid())
                    .map(Building::address)
                    .filter(address -> !address.isBlank())
                    .ifPresent(address -> addresses.put(building.fid(), address));
        }
        return addresses;
    }

    private Sides sides(CountyState state) {
        return new Sides(
                state.county().deliveries(),
                workspace.get().keepsakes().snapshots(),
                state.now().knownAt());
    }

    private static SinkFormat format(String extension) {
        return switch (extension) {
            case "", "csv" -> SinkFormat.CSV;
            case "xlsx" -> SinkFormat.XLSX;
            default ->
                throw new BadInputException(Problem.of(
                                "format-unknown",
                                new Text(
                                        "Jämförelser sparas inte i det formatet.",
                                        "Comparisons are not saved in that format."),
                                new Text("Välj csv eller xlsx.", "Choose csv or xlsx."))
                        .at(0, "format", extension));
        };
    }

    private static BadInputException tooFew() {
        return new BadInputException(Problem.of(
                "sides-missing",
                new Text("Det saknas två sidor att jämföra.", "Two sides to compare are missing."),
                new Text(
                        "Ange dem som a och b, till exempel a=2024-10-01&b=2025-10-01.",
                        "Give them as a and b, for example a=2024-10-01&b=2025-10-01.")));
    }
}
