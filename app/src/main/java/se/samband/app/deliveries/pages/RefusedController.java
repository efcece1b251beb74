package se.samband.app.deliveries.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samband.app.access.Needs;
import se.samband.app.deliveries.RefusedFile;
import se.samband.app.disclosure.Door;
import se.samband.app.disclosure.Downloads;
import se.samband.app.disclosure.MadeFor;
import se.samband.app.web.Download;
import se.samband.app.web.NotFoundException;
import se.samband.app.web.Page;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.access.Right;
import se.samband.core.delivery.Delivery;
import se.samband.core.text.Text;
import se.samband.geo.sink.SinkFormat;
import se.samband.store.row.StoredDelivery;

/** Gives the refused rows of a delivery back as the same kind of file, with a column that tells what is wrong. */
@Controller
@Needs({Right.DELIVERIES, Right.EXPORT})
class RefusedController {

    private final WorkspaceHolder workspace;
    private final Downloads downloads;

    RefusedController(WorkspaceHolder workspace, Downloads downloads) {
        this.workspace = workspace;
        this.downloads = downloads;
    }

    @GetMapping("/deliveries/{id:\\d+}/refused")
    void refused(Page page, @PathVariable long id, HttpServletResponse response) throws IOException {
        MadeFor.requireDelivery(workspace.get(), id);
        StoredDelivery stored = Shelf.of(workspace.get()).get(id);
        if (stored.rowsRefused() == 0) {
            throw new NotFoundException(new Text("Ingen rad avvisades.", "No row was refused."));
        }
        SinkFormat format = RefusedFile.formatOf(stored);
        Door door =
                downloads.open(page, download(page, stored), format, "refused-rows", stored.rowsRefused(), response);
        RefusedFile.write(workspace.get().deliveries(), stored, door, format, page.lang());
    }

    private static Download download(Page page, StoredDelivery stored) {
        Delivery facts = stored.delivery();
        int dot = facts.fileName().lastIndexOf('.');
        String stem = dot > 0 ? facts.fileName().substring(0, dot) : facts.fileName();
        return Download.of(stem + "-" + page.t("deliveries.refused.file"), facts.asOf(), facts.confidentiality());
    }
}
