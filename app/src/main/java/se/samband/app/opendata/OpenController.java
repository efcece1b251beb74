package se.samband.app.opendata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.access.Needs;
import se.samband.app.disclosure.Door;
import se.samband.app.disclosure.Downloads;
import se.samband.app.web.Download;
import se.samband.app.web.Framing;
import se.samband.app.web.OpenInterfaces;
import se.samband.app.web.Page;
import se.samband.app.web.ServeOptions;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.access.Right;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.release.OpenFigures;
import se.samband.core.text.Text;
import se.samband.geo.sink.RowSink;
import se.samband.geo.sink.SinkFormat;
import se.samband.geo.sink.SinkOptions;
import tools.jackson.databind.json.JsonMapper;

/** The open figures: a page for everybody, and files. */
@Controller
@Needs(Right.OPEN)
class OpenController {
    private static final String KIND = "open-figures";

    private final OpenData data;
    private final WorkspaceHolder workspace;
    private final Downloads downloads;
    private final JsonMapper json;
    private final ServeOptions options;

    OpenController(
            OpenData data, WorkspaceHolder workspace, Downloads downloads, JsonMapper json, ServeOptions options) {
        this.data = data;
        this.workspace = workspace;
        this.downloads = downloads;
        this.json = json;
        this.options = options;
    }

    @GetMapping("/open")
    ModelAndView figures(Page page, HttpServletRequest request) {
        String origin = options.origin(request.getHeader("Host"));
        return page.show(
                "opendata/open",
                Map.of(
                        "view", OpenView.of(page, data.figures()),
                        "embedders", Framing.origins(options),
                        "mapAddress",
                                origin
                                        + page.link(
                                                "/open/map", "lang", page.lang().code())));
    }

    @GetMapping("/open/export")
    void export(Page page, @RequestParam(defaultValue = "csv") String format, HttpServletResponse response)
            throws IOException {
        OpenInterfaces.allowOtherSites(options, response);
        OpenFigures open = data.figures();
        OpenSheet sheet = new OpenSheet(open, page.lang());
        Download download = Download.of(page.t("opendata.file"), open.moment().asOf(), Confidentiality.OPEN);
        switch (format) {
            case "csv" -> {
                SinkOptions options = SinkOptions.of(page.lang()).withCsv(SinkOptions.Csv.PLAIN);
                Door door = downloads.open(page, download, SinkFormat.CSV, KIND, sheet.lineCount(), response);
                try (RowSink sink = door.rows(sheet.lines(), options)) {
                    sheet.writeLines(sink, workspace.get().info().name());
                }
            }
            case "geojson" -> {
                SinkOptions options = SinkOptions.of(page.lang())
                        .withNotes(
                                List.of(OpenShapes.withheldNote(open.minimum()).in(page.lang())))
                        .withMembers(members(open));
                Door door = downloads.open(
                        page, download, SinkFormat.GEOJSON, KIND, open.rows().size(), response);
                try (RowSink sink = door.rows(sheet.areas(), options)) {
                    sheet.writeAreas(sink, data.areas());
                }
            }
            case "json" ->
                downloads
                        .open(page, download, "json", "application/json", KIND, response)
                        .bytes(out -> {
                            out.write(json.writeValueAsString(OpenShapes.FIGURES.json(
                                            new OpenShapes.Open(
                                                    open, workspace.get().info()),
                                            page.lang()))
                                    .getBytes(StandardCharsets.UTF_8));
                            return open.rows().size();
                        });
            default ->
                throw new BadInputException(Problem.of(
                                "format-unknown",
                                new Text(
                                        "De öppna siffrorna sparas inte i det formatet.",
                                        "Open figures are not saved in that format."),
                                new Text("Välj csv, geojson eller json.", "Choose csv, geojson or json."))
                        .at(0, "format", format));
        }
    }

    private SequencedMap<String, Object> members(OpenFigures open) {
        SequencedMap<String, Object> members = new LinkedHashMap<>();
        members.put("asOf", open.moment().asOf().toString());
        members.put("rulebook", open.rules().id());
        members.put("minimumGroup", open.minimum());
        members.put("invented", workspace.get().info().invented());
        return members;
    }
}
