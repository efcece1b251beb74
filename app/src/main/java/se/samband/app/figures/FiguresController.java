package se.samband.app.figures;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.access.Needs;
import se.samband.app.access.SeenWorkspace;
import se.samband.app.disclosure.Downloads;
import se.samband.app.figures.FigureSheet.Headers;
import se.samband.app.web.CountyCache;
import se.samband.app.web.CountyState;
import se.samband.app.web.Download;
import se.samband.app.web.Page;
import se.samband.app.web.PlainName;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.access.Right;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.goals.GoalBooks;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.rules.Rulebooks;
import se.samband.core.text.Text;
import se.samband.geo.sink.SinkFormat;
import se.samband.geo.sink.SinkOptions;

/** The page of figures and its files. */
@Controller
@Needs(Right.FIGURES)
class FiguresController {

    private final WorkspaceHolder workspace;
    private final CountyCache cache;
    private final Rulebooks rulebooks;
    private final GoalBooks goals;
    private final Downloads downloads;

    FiguresController(
            WorkspaceHolder workspace, CountyCache cache, Rulebooks rulebooks, GoalBooks goals, Downloads downloads) {
        this.workspace = workspace;
        this.cache = cache;
        this.rulebooks = rulebooks;
        this.goals = goals;
        this.downloads = downloads;
    }

    @GetMapping("/figures")
    ModelAndView figures(Page page) {
        CountyState state = cache.state();
        if (state.county().buildings().size() == 0) {
            return page.show("figures/empty", Map.of());
        }
        SeenWorkspace open = workspace.get();
        FigureQuery query = new FigureParameters(page, open, state, rulebooks, goals).query();
        FigureService service = new FigureService(open, state, goals);
        return page.show(
                "figures/figures",
                Map.of(
                        "view",
                        FigureView.of(page, service.report(query), service.development(query, rulebooks)),
                        "filters",
                        new FigureFilters(page, query, rulebooks, goals, service.collections(), open)));
    }

    @Needs({Right.FIGURES, Right.EXPORT})
    @GetMapping("/figures/export")
    void export(Page page, @RequestParam(defaultValue = "csv") String format, HttpServletResponse response) {
        SinkFormat wanted = format(format);
        CountyState state = cache.state();
        SeenWorkspace open = workspace.get();
        FigureQuery query = new FigureParameters(page, open, state, rulebooks, goals).query();
        FigureReport report = new FigureService(open, state, goals).report(query);
        report.requireFor(open, state);
        SinkOptions options = SinkOptions.of(page.lang()).withNotes(FigureNotes.of(report, open.info(), page.lang()));
        FigureSheet sheet = new FigureSheet(report, options, Headers.WORDS);
        sheet.write(downloads.open(page, download(page, report), wanted, "figures", sheet.rows(), response));
    }

    /** {@code siffror-kommun-dalarnas-lan-2026-11-22-intern.csv} */
    private static Download download(Page page, FigureReport report) {
        FigureQuery query = report.query();
        String what =
                page.t("figures.file") + "-" + PlainName.of(page.text(query.by().label()));
        return Download.of(
                        what,
                        query.moment().asOf(),
                        report.basis().findStrictest().orElse(Confidentiality.OPEN))
                .within(query.findWithin().map(area -> page.text(area.name())).stream()
                        .toList());
    }

    private static SinkFormat format(String extension) {
        return switch (extension) {
            case "csv" -> SinkFormat.CSV;
            case "xlsx" -> SinkFormat.XLSX;
            default ->
                throw new BadInputException(Problem.of(
                                "format-unknown",
                                new Text(
                                        "Siffrorna sparas inte i det formatet.",
                                        "Figures are not saved in that format."),
                                new Text("Välj csv eller xlsx.", "Choose csv or xlsx."))
                        .at(0, "format", extension));
        };
    }
}
