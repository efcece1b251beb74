package se.samband.app.help;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.access.Needs;
import se.samband.app.web.Page;
import se.samband.core.access.Right;

/** What Samband is, the words it uses and how accessible it is. */
@Controller
@Needs(Right.OPEN)
class HelpController {

    @GetMapping("/help")
    ModelAndView help(Page page) {
        return page.show("help/help", Map.of());
    }

    @GetMapping("/help/words")
    ModelAndView words(Page page) {
        return page.show("help/words", Map.of("words", Word.sorted(page)));
    }

    @GetMapping("/help/accessibility")
    ModelAndView accessibility(Page page) {
        return page.show("help/accessibility", Map.of());
    }

    @GetMapping("/help/about")
    ModelAndView about(Page page) {
        return page.show("help/about", Map.of());
    }
}
