package se.samband.app.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.access.Needs;
import se.samband.app.disclosure.Door;
import se.samband.app.disclosure.Downloads;
import se.samband.app.web.Download;
import se.samband.app.web.NotFoundException;
import se.samband.app.web.Page;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.access.Right;
import se.samband.core.delivery.Days;
import se.samband.core.text.Text;
import se.samband.geo.sink.SinkFormat;
import se.samband.store.query.Audit;
import se.samband.store.query.AuditQuery;

/** The page of the log, and the log as a file. */
@Controller
@Needs(Right.AUDIT)
class AuditController {

    private final WorkspaceHolder workspace;
    private final Downloads downloads;

    AuditController(WorkspaceHolder workspace, Downloads downloads) {
        this.workspace = workspace;
        this.downloads = downloads;
    }

    @GetMapping("/audit")
    ModelAndView log(Page page) {
        return page.show(
                "audit/log",
                Map.of(
                        "view",
                        AuditView.of(page, workspace.get().forWork(Right.AUDIT).audit())));
    }

    @GetMapping("/audit/export")
    void export(Page page, HttpServletResponse response) {
        SinkFormat format = switch (page.parameter("format")) {
            case "csv" -> SinkFormat.CSV;
            case "xlsx" -> SinkFormat.XLSX;
            default ->
                throw new NotFoundException(
                        new Text("Loggen finns som csv och xlsx.", "The log is available as csv and xlsx."));
        };
        Audit audit = workspace.get().forWork(Right.AUDIT).audit();
        AuditQuery query = AuditFilter.of(page).query(se.samband.store.query.Page.ALL);
        int rows = audit.list(AuditFilter.of(page).query(se.samband.store.query.Page.first(1)))
                .total();
        Download download = Download.of(page.t("audit.file"), LocalDate.now(Days.SWEDEN), AuditTable.CLASS);
        Door door = downloads.open(page, download, format, "audit", rows, response);
        new AuditTable(audit, query)
                .writeWords(
                        door,
                        AuditTable.names().map(name -> page.t("audit.column." + name)),
                        page.provenance(),
                        page.lang());
    }
}
