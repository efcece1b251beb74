package se.samband.app.publicsite;

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

/** Where the coordinator says whom the public may ask. */
@Controller
@Needs(Right.SETTINGS)
class ContactController {

    /** Not under the pages for the public. */
    private static final String PATH = "/settings/contact";

    private final WorkspaceHolder workspace;

    ContactController(WorkspaceHolder workspace) {
        this.workspace = workspace;
    }

    @GetMapping(PATH)
    ModelAndView contact(Page page) {
        Contact contact = Contact.read(workspace.get().settings());
        return page.show("publicsite/contact", Map.of("contact", contact, "shown", contact.settings()));
    }

    @PostMapping(PATH)
    ModelAndView save(
            Page page,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String web,
            HttpServletRequest request) {
        Contact contact = Contact.typed(name, email, phone, web);
        Map<String, String> there = Contact.read(workspace.get().settings()).settings();
        Map<String, String> shown = new HashMap<>();
        there.forEach((setting, value) -> shown.put(setting, Shown.get(request, setting)));
        if (!contact.isEmailUsable() || !contact.isWebUsable()) {
            ModelAndView again = page.show("publicsite/contact", Map.of("contact", contact, "shown", shown));
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        contact.save(workspace.get().forWork(Right.SETTINGS).keepsakes(), shown, Acting.now());
        return new ModelAndView("redirect:" + PATH + "?saved=1");
    }
}
