package se.samband.app.disclosure;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import se.samband.app.access.Needs;
import se.samband.app.acting.Acting;
import se.samband.app.web.OwnPath;
import se.samband.app.web.Page;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.access.Right;
import se.samband.store.query.AuditQuery;

/** Asks why content that is not open is taken out, and leads on to the file. */
@Controller
@Needs(Right.EXPORT)
@ControllerAdvice
class PurposeController {

    static final String PATH = "/disclosure";

    /** Lines of the log that are looked through for purposes to offer, and how many are. */
    private static final int LOOKED_THROUGH = 200;

    private static final int OFFERED = 8;

    private final WorkspaceHolder workspace;

    PurposeController(WorkspaceHolder workspace) {
        this.workspace = workspace;
    }

    @ExceptionHandler
    String ask(PurposeMissing missing) {
        return "redirect:"
                + UriComponentsBuilder.fromPath(PATH)
                        .queryParam("file", "{file}")
                        .encode()
                        .buildAndExpand(missing.download())
                        .toUriString();
    }

    @GetMapping(PATH)
    ModelAndView form(Page page, @RequestParam(defaultValue = "") String file) {
        Reason reason = PurposeCookie.findHere().orElse(new Reason("", null));
        return show(page, own(file), reason, "");
    }

    @PostMapping(PATH)
    ModelAndView save(
            Page page,
            @RequestParam(defaultValue = "") String file,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String registration,
            HttpServletResponse response) {
        Reason reason = new Reason(purpose.replaceAll("\\s+", " "), registration.replaceAll("\\s+", " "));
        if (reason.purpose().isEmpty() || reason.purpose().length() > Reason.LONGEST_PURPOSE) {
            ModelAndView again = show(
                    page,
                    own(file),
                    reason,
                    page.t(
                            reason.purpose().isEmpty() ? "disclosure.purpose.missing" : "disclosure.purpose.long",
                            Reason.LONGEST_PURPOSE));
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        response.addCookie(PurposeCookie.of(reason, Instant.now()));
        return page.show("disclosure/ready", Map.of("reason", reason, "file", own(file)));
    }

    private ModelAndView show(Page page, String file, Reason reason, String error) {
        return page.show(
                "disclosure/purpose", Map.of("file", file, "reason", reason, "recent", recent(), "error", error));
    }

    /** What the person has said before, the latest first. */
    private List<String> recent() {
        AuditQuery own = new AuditQuery(
                Acting.now().who(),
                Disclosures.ACTION,
                null,
                null,
                null,
                null,
                se.samband.store.query.Page.first(LOOKED_THROUGH));
        return workspace.get().trail().list(own).rows().stream()
                .map(line -> line.entry().why())
                .filter(Objects::nonNull)
                .distinct()
                .limit(OFFERED)
                .toList();
    }

    /** Only files of this program are led on to; anything else is left out. */
    private static String own(String file) {
        return OwnPath.find(file).orElse("");
    }
}
