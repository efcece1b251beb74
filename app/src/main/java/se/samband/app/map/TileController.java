package se.samband.app.map;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import se.samband.app.access.Needs;
import se.samband.app.web.Asked;
import se.samband.app.web.CountyCache;
import se.samband.app.web.CountyState;
import se.samband.app.web.Page;
import se.samband.core.access.Right;
import se.samband.core.problem.BadInputException;
import se.samband.core.rules.Rulebooks;

/** The vector tiles of the map page. */
@Controller
@Needs(Right.BUILDINGS)
class TileController {

    private final CountyCache cache;
    private final Rulebooks rulebooks;
    private final BuildingLayer buildings;
    private final LayerTiles layers;

    TileController(CountyCache cache, Rulebooks rulebooks, BuildingLayer buildings, LayerTiles layers) {
        this.cache = cache;
        this.rulebooks = rulebooks;
        this.buildings = buildings;
        this.layers = layers;
    }

    @GetMapping("/tiles/{layer}/{z}/{x}/{y}.mvt")
    ResponseEntity<byte[]> tile(
            @PathVariable String layer,
            @PathVariable String z,
            @PathVariable String x,
            @PathVariable String y,
            @RequestParam(defaultValue = "") String v,
            @RequestHeader(name = "If-None-Match", defaultValue = "") String known,
            Page page) {
        boolean ofBuildings = layer.equals("buildings");
        if (!ofBuildings && !LayerTiles.LAYERS.contains(layer)) {
            return TileAnswer.noSuchLayer();
        }
        CountyState state = cache.state();
        return TileAnswer.of(
                z,
                x,
                y,
                v.equals(Stamp.of(state)),
                known,
                tile -> ofBuildings
                        ? buildings
                                .shown(state, MapFilter.of(page, state, rulebooks))
                                .tiles()
                                .encode(tile)
                        : layers.get(
                                state, layer, Asked.of(page, state, rulebooks).moment(), tile));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> badInput(BadInputException e) {
        return TileAnswer.badInput(e);
    }
}
