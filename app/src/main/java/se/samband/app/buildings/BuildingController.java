package se.samband.app.buildings;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.web.Asked;
import se.samband.app.web.CountyCache;
import se.samband.app.web.CountyState;
import se.samband.app.web.Page;
import se.samband.core.rules.Rulebooks;

/** The page of one building: its status, why it has it, and what would turn it. */
@Controller
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
        return page.show(
                "buildings/building",
                Map.of("view", service.view(state, asked, fid), "choices", new AskedChoices(page, asked, rulebooks)));
    }
}
