package se.samband.app.compare;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.access.Needs;
import se.samband.app.access.SeenWorkspace;
import se.samband.app.disclosure.Downloads;
import se.samband.app.disclosure.MadeFor;
import se.samband.app.map.SmallMaps;
import se.samband.app.web.CountyCache;
import se.samband.app.web.CountyState;
import se.samband.app.web.Download;
import se.samband.app.web.Page;
import se.samband.app.web.Pagination;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.access.Right;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.rules.Rulebooks;
import se.samband.core.text.Text;
import se.samband.geo.sink.SinkFormat;
import se.samband.store.row.Building;

/** The page of a comparison and its files. */
@Controller
@Needs({Right.FIGURES, Right.BUILDINGS})
class CompareController {

    private final WorkspaceHolder workspace;
    private final CountyCache cache;
    private final Rulebooks rulebooks;
    private final CompareService service;
    private final SmallMaps maps;
    private final Downloads downloads;

    CompareController(
            WorkspaceHolder workspace,
            CountyCache cache,
            Rulebooks rulebooks,
            CompareService service,
            SmallMaps maps,
            Downloads downloads) {
        this.workspace = workspace;
        this.cache = cache;
        this.rulebooks = rulebooks;
        this.service = service;
        this.maps = maps;
        this.downloads = downloads;
    }

    @GetMapping("/compare")
    ModelAndView compare(Page page) {
        CountyState state = cache.state();
        Sides sides = service.sides(state);
        CompareParameters parameters = new CompareParameters(page, sides, rulebooks);
        Optional<CompareQuery> query = parameters.find();
        CompareForm form = new CompareForm(page, state, sides, rulebooks, query.orElse(null));
        return query.map(asked -> compared(page, state, sides, form, asked, parameters.filter(state.county())))
                .orElseGet(() -> page.show("compare/empty", Map.of("form", form, "sides", sides)));
    }

    @Needs({Right.FIGURES, Right.BUILDINGS, Right.EXPORT})
    @GetMapping("/compare/export")
    void export(Page page, HttpServletResponse response) {
        SinkFormat format = format(page.parameter("format"));
        CountyState state = cache.state();
        CompareParameters parameters = service.parameters(page, state);
        CompareQuery query = parameters.get();
        MadeFor.requireCompared(
                workspace.get(), state, query.a().moment(), query.b().moment());
        Comparison comparison = service.compare(state, query);
        boolean list = page.parameter("what").equals("buildings");
        ChangeFilter filter = parameters.filter(state.county());
        Download download = download(page, query, comparison, list ? "compare.file.list" : "compare.file");
        CompareSheets sheets =
                new CompareSheets(query, comparison, workspace.get().info(), page.lang());
        if (list) {
            ChangedBuildings changed = service.changed(state, query, filter);
            List<String> within = filter.findMunicipality(state.county()).map(area -> page.text(area.name())).stream()
                    .toList();
            int[] buildings = changed.buildings();
            sheets.writeBuildings(
                    downloads.open(
                            page,
                            download.within(within),
                            format,
                            "changed-buildings",
                            sheets.buildingRows(buildings),
                            response),
                    buildings);
        } else {
            sheets.writeFigures(downloads.open(page, download, format, "comparison", sheets.figureRows(), response));
        }
    }

    /** {@code jamforelse-dalarnas-lan-2024-10-01-2025-10-01-intern.xlsx} */
    private static Download download(Page page, CompareQuery query, Comparison comparison, String what) {
        List<LocalDate> days =
                List.of(query.a().moment().asOf(), query.b().moment().asOf());
        return new Download(page.t(what), List.of(), days, comparison.confidentiality());
    }

    private ModelAndView compared(
            Page page, CountyState state, Sides sides, CompareForm form, CompareQuery query, ChangeFilter filter) {
        Comparison comparison = service.compare(state, query);
        ChangedBuildings changed = service.changed(state, query, filter);
        return page.show(
                "compare/compare",
                Map.of(
                        "form", form,
                        "sides", sides,
                        "query", query,
                        "comparison", comparison,
                        "list", list(page, comparison, changed.buildings()),
                        "map", ChangeMap.of(page, state, query, changed, maps)));
    }

    private ChangeList list(Page page, Comparison comparison, int[] chosen) {
        Pagination pagination = Pagination.of(page, ChangeList.SIZE, chosen.length);
        List<ChangedBuilding> buildings = Arrays.stream(chosen)
                .skip(pagination.offset())
                .limit(ChangeList.SIZE)
                .mapToObj(building -> ChangedBuilding.of(comparison.county(), comparison.diff(), building))
                .toList();
        return new ChangeList(buildings, addresses(buildings), pagination);
    }

    private Map<Integer, String> addresses(List<ChangedBuilding> buildings) {
        SeenWorkspace open = workspace.get();
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
}
