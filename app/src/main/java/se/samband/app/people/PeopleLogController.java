package se.samband.app.people;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.access.Needs;
import se.samband.app.audit.AuditFilter;
import se.samband.app.audit.AuditTable;
import se.samband.app.audit.AuditView;
import se.samband.app.disclosure.Door;
import se.samband.app.disclosure.Downloads;
import se.samband.app.web.Download;
import se.samband.app.web.NotFoundException;
import se.samband.app.web.Page;
import se.samband.core.access.Right;
import se.samband.core.delivery.Days;
import se.samband.core.text.Text;
import se.samband.geo.sink.SinkFormat;
import se.samband.store.people.PeopleRegister;
import se.samband.store.query.Audit;

/** Who was let in, and which roles were given and taken: the region's part of the log of people, as a page and as a file. */
@Controller
@Needs(Right.PEOPLE)
@Conditional(OnServer.class)
class PeopleLogController {
    private final PeopleRegister register;
    private final Downloads downloads;

    PeopleLogController(PeopleRegister register, Downloads downloads) {
        this.register = register;
        this.downloads = downloads;
    }

    @GetMapping("/people/log")
    ModelAndView log(Page page) {
        return page.show("people/log", Map.of("view", AuditView.of(page, log())));
    }

    @GetMapping("/people/log/export")
    void export(Page page, HttpServletResponse response) {
        SinkFormat format = switch (page.parameter("format")) {
            case "csv" -> SinkFormat.CSV;
            case "xlsx" -> SinkFormat.XLSX;
            default ->
                throw new NotFoundException(
                        new Text("Loggen finns som csv och xlsx.", "The log is available as csv and xlsx."));
        };
        AuditFilter filter = AuditFilter.of(page);
        int rows =
                log().list(filter.query(se.samband.store.query.Page.first(1))).total();
        Download download = Download.of(page.t("people.log.file"), LocalDate.now(Days.SWEDEN), AuditTable.CLASS);
        Door door = downloads.open(page, download, format, "people-log", rows, response);
        new AuditTable(log(), filter.query(se.samband.store.query.Page.ALL))
                .writeWords(
                        door,
                        AuditTable.names().map(name -> page.t("audit.column." + name)),
                        page.provenance(),
                        page.lang());
    }

    private Audit log() {
        return register.audit(PeopleController.code());
    }
}
