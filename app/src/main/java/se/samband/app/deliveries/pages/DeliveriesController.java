package se.samband.app.deliveries.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.access.Needs;
import se.samband.app.access.SeenWorkspace;
import se.samband.app.disclosure.Downloads;
import se.samband.app.disclosure.MadeFor;
import se.samband.app.web.NotFoundException;
import se.samband.app.web.Page;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.access.Right;
import se.samband.core.text.Text;
import se.samband.geo.sink.SinkFormat;

/** The list of all deliveries, as a page and as a file. */
@Controller
@Needs(Right.DELIVERIES)
class DeliveriesController {

    private final WorkspaceHolder workspace;
    private final Downloads downloads;

    DeliveriesController(WorkspaceHolder workspace, Downloads downloads) {
        this.workspace = workspace;
        this.downloads = downloads;
    }

    @GetMapping("/deliveries")
    ModelAndView list(Page page) {
        return page.show("deliveries/pages/list", Map.of("view", ListView.of(page, Shelf.of(workspace.get()))));
    }

    @Needs({Right.DELIVERIES, Right.EXPORT})
    @GetMapping(path = "/deliveries", params = "format")
    void export(Page page, @RequestParam String format, HttpServletResponse response) {
        SinkFormat chosen = switch (format) {
            case "csv" -> SinkFormat.CSV;
            case "xlsx" -> SinkFormat.XLSX;
            default ->
                throw new NotFoundException(
                        new Text("Listan finns som csv och xlsx.", "The list is available as csv and xlsx."));
        };
        SeenWorkspace seen = workspace.get();
        MadeFor.requireSome(seen, any -> true);
        ListExport.write(page, Shelf.of(seen), chosen, downloads, response);
    }
}
