package se.samband.app.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.access.Needs;
import se.samband.app.acting.Acting;
import se.samband.app.editing.Shown;
import se.samband.app.web.Page;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.access.Right;

/** Where the coordinator says by whom, and under which licence, open data are published. */
@Controller
@Needs(Right.SETTINGS)
class SettingsController {

    private static final String PATH = "/settings/catalogue";

    /** Value of the choice of a licence that is written below it. */
    private static final String OTHER = "other";

    private final WorkspaceHolder workspace;

    SettingsController(WorkspaceHolder workspace) {
        this.workspace = workspace;
    }

    @GetMapping(PATH)
    ModelAndView settings(Page page) {
        Imprint imprint = Imprint.read(workspace.get().settings());
        return show(page, imprint, imprint.settings());
    }

    @PostMapping(PATH)
    ModelAndView save(
            Page page,
            @RequestParam(defaultValue = "") String publisher,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String licence,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String layers,
            HttpServletRequest request) {
        Imprint imprint =
                Imprint.typed(publisher, organisation, licence.equals(OTHER) ? other : licence, layers.equals("yes"));
        Map<String, String> shown = new HashMap<>();
        Imprint.read(workspace.get().settings())
                .settings()
                .forEach((setting, value) -> shown.put(setting, Shown.get(request, setting)));
        if (!imprint.isNumberUsable() || !imprint.isLicenceUsable()) {
            ModelAndView again = show(page, imprint, shown);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        imprint.save(workspace.get().forWork(Right.SETTINGS).keepsakes(), shown, Acting.now());
        return new ModelAndView("redirect:" + PATH + "?saved=1");
    }

    private static ModelAndView show(Page page, Imprint imprint, Map<String, String> shown) {
        return page.show("catalogue/settings", Map.of("imprint", imprint, "shown", shown));
    }
}
