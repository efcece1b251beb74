package se.samband.app.compare;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import se.samband.app.access.Needs;
import se.samband.app.map.TileAnswer;
import se.samband.app.web.CountyCache;
import se.samband.app.web.CountyState;
import se.samband.app.web.Page;
import se.samband.core.access.Right;
import se.samband.core.problem.BadInputException;

/** Vector tiles of the changed buildings; the two sides and the list's filters are parameters, named as on the page. */
@Controller
@Needs({Right.FIGURES, Right.BUILDINGS})
class ChangeTileController {

    private final CountyCache cache;
    private final CompareService service;

    ChangeTileController(CountyCache cache, CompareService service) {
        this.cache = cache;
        this.service = service;
    }

    @GetMapping("/tiles/changes/{z}/{x}/{y}.mvt")
    ResponseEntity<byte[]> tile(
            Page page,
            @PathVariable String z,
            @PathVariable String x,
            @PathVariable String y,
            @RequestParam(defaultValue = "") String v,
            @RequestHeader(name = "If-None-Match", defaultValue = "") String known) {
        CountyState state = cache.state();
        CompareParameters parameters = service.parameters(page, state);
        CompareQuery query = parameters.get();
        ChangeFilter filter = parameters.filter(state.county());
        return TileAnswer.of(
                z,
                x,
                y,
                v.equals(ChangeMap.stamp(state, query)),
                known,
                tile -> service.changed(state, query, filter).tiles().encode(tile));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> badInput(BadInputException e) {
        return TileAnswer.badInput(e);
    }
}
