package se.samband.app.opendata;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.access.Needs;
import se.samband.app.map.SmallMaps;
import se.samband.app.web.CountyCache;
import se.samband.app.web.Framing;
import se.samband.app.web.Page;
import se.samband.app.web.ServeOptions;
import se.samband.core.access.Right;

/** The open figures on a map, with their table beside it: a page to be shown within pages of other sites. */
@Controller
@Needs(Right.OPEN)
class OpenMapController {

    private final OpenData data;
    private final CountyCache cache;
    private final SmallMaps maps;
    private final ServeOptions options;

    OpenMapController(OpenData data, CountyCache cache, SmallMaps maps, ServeOptions options) {
        this.data = data;
        this.cache = cache;
        this.maps = maps;
        this.options = options;
    }

    @GetMapping("/open/map")
    ModelAndView map(Page page, HttpServletResponse response) {
        OpenView view = OpenView.of(page, data.figures());
        Framing.allow(options, response);
        return page.show("opendata/map", Map.of("view", view, "map", maps.ofCounty(cache.forRelease())));
    }
}
