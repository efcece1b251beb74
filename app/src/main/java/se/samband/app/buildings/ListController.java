package se.samband.app.buildings;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.access.Needs;
import se.samband.app.web.CountyCache;
import se.samband.app.web.Page;
import se.samband.core.access.Right;

/** The list of buildings, and the same list as a file. */
@Controller
@Needs(Right.BUILDINGS)
class ListController {

    private final CountyCache county;
    private final ListService service;
    private final ListExport export;

    ListController(CountyCache county, ListService service, ListExport export) {
        this.county = county;
        this.service = service;
        this.export = export;
    }

    @GetMapping("/buildings")
    ModelAndView list(Page page) {
        return page.show("buildings/list", Map.of("view", service.list(page, county.state())));
    }

    @Needs({Right.BUILDINGS, Right.EXPORT})
    @GetMapping("/buildings/export")
    void export(Page page, @RequestParam(defaultValue = "csv") String format, HttpServletResponse response)
            throws IOException {
        export.send(page, county.state(), format, response);
    }
}
