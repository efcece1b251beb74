package se.samband.app.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.access.Needs;
import se.samband.app.access.Visit;
import se.samband.app.web.EntryKeys;
import se.samband.app.web.Page;
import se.samband.core.access.Right;

/** The door of a server for one person: a link with a key that works once. */
@Controller
@Needs(Right.ENTER)
@Conditional(OnServer.Not.class)
class EnterController {
    private final EntryKeys keys;
    private final Entry entry;

    EnterController(EntryKeys keys, Entry entry) {
        this.keys = keys;
        this.entry = entry;
    }

    @GetMapping("/enter")
    ModelAndView enter(
            Page page,
            @RequestParam(defaultValue = "") String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (isInside()) {
            return new ModelAndView("redirect:/");
        }
        if (!keys.use(key)) {
            ModelAndView door = page.show("people/door", Map.of("used", true));
            door.setStatus(HttpStatus.UNAUTHORIZED);
            return door;
        }
        entry.letIn(ThisComputer.person(), request, response);
        return new ModelAndView("redirect:/");
    }

    /** Where who has no link is told how to get one. */
    @GetMapping("/sign-in")
    ModelAndView door(Page page) {
        return isInside() ? new ModelAndView("redirect:/") : page.show("people/door", Map.of("used", false));
    }

    /** A link that is opened once more, by who has come in with it, leads in all the same. */
    private static boolean isInside() {
        return Visit.current().findPerson().isPresent();
    }
}
