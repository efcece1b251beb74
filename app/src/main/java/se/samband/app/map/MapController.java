package se.samband.app.map;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.access.Needs;
import se.samband.app.web.CountyCache;
import se.samband.app.web.CountyState;
import se.samband.app.web.NotFoundException;
import se.samband.app.web.Page;
import se.samband.core.access.Right;
import se.samband.core.rules.Rulebooks;
import se.samband.core.text.Text;

/** The map page, and the parts of it that change as one moves about. */
@Controller
@Needs(Right.BUILDINGS)
class MapController {

    private final CountyCache cache;
    private final Rulebooks rulebooks;
    private final MapService service;
    private final BuildingTables tables;

    MapController(CountyCache cache, Rulebooks rulebooks, MapService service, BuildingTables tables) {
        this.cache = cache;
        this.rulebooks = rulebooks;
        this.service = service;
        this.tables = tables;
    }

    @GetMapping("/map")
    ModelAndView map(Page page) {
        CountyState state = cache.state();
        MapFilter filter = MapFilter.of(page, state, rulebooks);
        return page.show("map/map", Map.of("view", service.view(page, state, filter)));
    }

    @GetMapping("/map/table")
    ModelAndView table(Page page, @RequestParam(defaultValue = "") String bbox) {
        CountyState state = cache.state();
        MapFilter filter = MapFilter.of(page, state, rulebooks);
        TableView view =
                tables.table(page, state, filter, BoundingBox.read(bbox).orElse(null));
        return page.show("map/table", Map.of("view", view));
    }

    @GetMapping("/map/buildings/{fid}")
    ModelAndView card(Page page, @PathVariable int fid) {
        CountyState state = cache.state();
        MapFilter filter = MapFilter.of(page, state, rulebooks);
        BuildingRow row = tables.find(state, filter, fid).orElseThrow(() -> missing(fid));
        return page.show("map/card", Map.of("row", row, "filter", filter));
    }

    static NotFoundException missing(int fid) {
        return new NotFoundException(
                new Text("Det finns ingen byggnad " + fid + ".", "There is no building " + fid + "."));
    }
}
