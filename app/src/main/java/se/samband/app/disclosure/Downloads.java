package se.samband.app.disclosure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samband.app.access.SeenWorkspace;
import se.samband.app.acting.Acting;
import se.samband.app.web.Download;
import se.samband.app.web.Page;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.delivery.Confidentiality;
import se.samband.geo.sink.SinkFormat;

/** Hands content out to the browser. What is not open asks for a purpose first, once a day. */
@Component
public class Downloads {

    private final WorkspaceHolder workspace;

    Downloads(WorkspaceHolder workspace) {
        this.workspace = workspace;
    }

    /**
     * The way out for what this page's address asks for. Whoever has not said why today is asked instead, and the caller's work ends
     * with an exception.
     *
     * @param kind short stable word for the log, such as {@code buildings}
     * @param rows how many there will be
     */
    public Door open(
            Page page, Download download, SinkFormat format, String kind, long rows, HttpServletResponse response) {
        Ledger ledger = ledger(page, download, format.extension(), kind, rows);
        return new StreamDoor(ledger, rows, format, () -> download.begin(page, response, format), response);
    }

    /** As the overload, for a file that is no table or layer. */
    public Door open(
            Page page,
            Download download,
            String extension,
            String mediaType,
            String kind,
            HttpServletResponse response) {
        Ledger ledger = ledger(page, download, extension, kind, Disclosed.COUNTED);
        return new StreamDoor(
                ledger, Disclosed.COUNTED, null, () -> download.begin(page, response, extension, mediaType), response);
    }

    /**
     * The way out for what a program reads. Each answer of what is not open is a line in the log; the reason is the program's.
     *
     * @param kind short stable word for the log
     * @param rows how many there will be
     * @throws BadInputException when the content is not open and no reason is given
     */
    public Door answer(
            Page page,
            HttpServletRequest request,
            String kind,
            Confidentiality confidentiality,
            long rows,
            HttpServletResponse response) {
        Optional<Reason> reason =
                confidentiality == Confidentiality.OPEN ? Optional.empty() : ProgramReason.find(request);
        if (reason.isEmpty() && confidentiality != Confidentiality.OPEN) {
            throw ProgramReason.missing();
        }
        Disclosed what = new Disclosed(kind, asked(page), confidentiality, "json", page.path(), rows);
        SeenWorkspace seen = workspace.get();
        Disclosures disclosures = new Disclosures(
                seen.trail(), Acting.now(), reason.orElse(null), seen.viewer().audience());
        return new StreamDoor(disclosures.ledger(what), rows, null, () -> json(response), response);
    }

    private static void json(HttpServletResponse response) {
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
    }

    /** What the content is limited to. Why it is fetched has places of its own in the log. */
    private static String asked(Page page) {
        return page.with(Map.of("lang", "", ProgramReason.PURPOSE, "", ProgramReason.REGISTRATION, ""));
    }

    private Ledger ledger(Page page, Download download, String extension, String kind, long rows) {
        Optional<Reason> reason = PurposeCookie.findHere();
        Disclosed what = new Disclosed(
                kind, asked(page), download.confidentiality(), extension, download.fileName(page, extension), rows);
        SeenWorkspace seen = workspace.get();
        Disclosures disclosures = new Disclosures(
                seen.trail(), Acting.now(), reason.orElse(null), seen.viewer().audience());
        Ledger ledger = disclosures.ledger(what);
        if (reason.isEmpty() && download.confidentiality() != Confidentiality.OPEN) {
            throw new PurposeMissing(page.with("lang", ""));
        }
        return ledger;
    }
}
