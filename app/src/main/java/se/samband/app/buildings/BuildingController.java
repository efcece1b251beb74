package se.samband.app.buildings;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.access.Needs;
import se.samband.app.selection.AskedChoices;
import se.samband.app.web.Asked;
import se.samband.app.web.CountyCache;
import se.samband.app.web.CountyState;
import se.samband.app.web.Page;
import se.samband.core.access.Right;
import se.samband.core.rules.Rulebooks;

/** The page of one building: its status, why it has it, and what would turn it. */
@Controller
@Needs(Right.BUILDINGS)
class BuildingController {

    private final CountyCache county;
    private final Rulebooks rulebooks;
    private final BuildingService service;

    BuildingController(CountyCache county, Rulebooks rulebooks, BuildingService service) {
        this.county = county;
        this.rulebooks = rulebooks;
        this.service = service;
    }

    @GetMapping("/buildings/{fid:\\d{1,9}}")
    ModelAndView building(Page page, @PathVariable int fid) {
        CountyState state = county.state();
        Asked asked = Asked.of(page, state, rulebooks);
        return service.find(state, asked, fid)
                .map(view -> page.show(
                        "buildings/building",
                        Map.of("view", view, "choices", new AskedChoices(page, asked, rulebooks))))
                .orElseGet(() -> missing(page, fid));
    }

    /** A wrong number is often a wrong copy of a right one: the page offers the search. */
    private static ModelAndView missing(Page page, int fid) {
        ModelAndView shown = page.show("buildings/missing", Map.of("fid", fid));
        shown.setStatus(HttpStatus.NOT_FOUND);
        return shown;
    }
}
