package se.samband.app.home;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.access.Needs;
import se.samband.app.access.Region;
import se.samband.app.access.Visit;
import se.samband.app.web.Page;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.access.Right;

/** How the county stands and what needs the coordinator now. */
@Controller
@Needs(Right.OPEN)
class HomeController {

    private final HomeService service;
    private final WorkspaceHolder workspace;

    HomeController(HomeService service, WorkspaceHolder workspace) {
        this.service = service;
        this.workspace = workspace;
    }

    @GetMapping("/")
    ModelAndView home(Page page) {
        if (workspace.find().isEmpty() && !workspace.regions().isEmpty()) {
            List<Region> mine = mine();
            boolean onlyOne = mine.size() == 1 && Visit.current().findPerson().isPresent();
            return onlyOne
                    ? new ModelAndView("redirect:/" + mine.getFirst().code() + "/")
                    : page.show("web/regions", Map.of("regions", mine, "path", "/"));
        }
        if (!page.may(Right.FIGURES)) {
            return new ModelAndView(page.may(Right.DELIVERIES) ? "redirect:/deliveries" : "redirect:/answer");
        }
        return service.find(page)
                .map(view -> page.show("home/home", Map.of("view", view)))
                .orElseGet(() ->
                        page.show("home/empty", Map.of("open", workspace.find().isPresent())));
    }

    /** Those that the visitor has a role in; all, for their open pages, for who has none. */
    private List<Region> mine() {
        List<Region> mine = workspace.regions().stream()
                .filter(region -> Visit.current()
                        .findPerson()
                        .filter(person -> !person.grantsIn(region.code()).isEmpty())
                        .isPresent())
                .toList();
        return mine.isEmpty() ? workspace.regions() : mine;
    }
}
