package se.samband.app.home;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.web.Page;

/** How the county stands and what needs the coordinator now. */
@Controller
class HomeController {

    @GetMapping("/")
    ModelAndView home(Page page) {
        return page.show("home/home", Map.of());
    }
}
