package se.samband.app.help;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.access.Needs;
import se.samband.app.operation.Bom;
import se.samband.app.web.NotFoundException;
import se.samband.app.web.Page;
import se.samband.core.access.Right;
import se.samband.core.text.Text;

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

    /** Names, versions and licences of the libraries, for vulnerability scanners (CycloneDX). */
    @ResponseBody
    @GetMapping(path = "/help/about/materials", produces = "application/vnd.cyclonedx+json")
    String materials() {
        return Bom.findJson()
                .orElseThrow(
                        () -> new NotFoundException(
                                new Text(
                                        "Programmet är byggt utan materialförteckning. Kör det byggda programmet: ./samband package.",
                                        "The program was built without a bill of materials. Run the built program: ./samband package.")));
    }

    @GetMapping("/help/about")
    ModelAndView about(Page page) {
        return page.show("help/about", Map.of("hasMaterials", Bom.findJson().isPresent()));
    }
}
