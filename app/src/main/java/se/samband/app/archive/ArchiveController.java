package se.samband.app.archive;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.access.AccessDeniedException;
import se.samband.app.access.Needs;
import se.samband.app.access.SeenWorkspace;
import se.samband.app.disclosure.Door;
import se.samband.app.disclosure.Downloads;
import se.samband.app.disclosure.MadeFor;
import se.samband.app.web.Download;
import se.samband.app.web.Page;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.access.Right;
import se.samband.core.access.Sight;
import se.samband.core.delivery.Days;
import se.samband.store.Workspace;

/** Explains the archive, and gives it. The browser shows how far it has come, and can break off. */
@Controller
@Needs(Right.AUDIT)
class ArchiveController {

    private final WorkspaceHolder workspace;
    private final Downloads downloads;

    ArchiveController(WorkspaceHolder workspace, Downloads downloads) {
        this.workspace = workspace;
        this.downloads = downloads;
    }

    @GetMapping("/archive")
    ModelAndView about(Page page) {
        return page.show(
                "archive/archive",
                Map.of(
                        "confidentiality",
                        Archive.confidentiality(whole()),
                        "head",
                        whole().audit().head()));
    }

    @GetMapping("/archive/file")
    void file(Page page, HttpServletResponse response) throws IOException {
        Workspace open = whole();
        Download download =
                Download.of(page.t("archive.file"), LocalDate.now(Days.SWEDEN), Archive.confidentiality(open));
        Door door = downloads.open(page, download, "zip", "application/zip", Archive.KIND, response);
        door.bytes(out -> new Archive(open, page.version(), Instant.now()).write(out, step -> {}));
    }

    /** An archive leaves nothing out, so it is only for somebody from whom nothing is kept. */
    private Workspace whole() {
        SeenWorkspace seen = workspace.get();
        MadeFor.requireWhole(seen);
        if (!seen.makers().viewer().sight().equals(Sight.FULL)) {
            throw new AccessDeniedException(Right.AUDIT);
        }
        return seen.forWork(Right.AUDIT);
    }
}
