package se.samband.app.map;

import java.util.BitSet;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import se.samband.app.access.Needs;
import se.samband.app.web.CountyCache;
import se.samband.app.web.CountyState;
import se.samband.core.access.Right;
import se.samband.core.release.PublicRelease;
import se.samband.geo.tile.PointTiles;

/**
 * The vector tiles that everybody may see, by the release rule {@link PublicRelease}: the base, the municipalities, and that a building
 * is there. No
 * status, owner, network or plan has a way out here, whatever is asked.
 */
@Controller
@Needs(Right.OPEN)
class PublicTileController {

    private static final Set<String> LAYERS = Set.of("base", "places", "areas");

    private final CountyCache cache;
    private final LayerTiles layers;

    PublicTileController(CountyCache cache, LayerTiles layers) {
        this.cache = cache;
        this.layers = layers;
    }

    @GetMapping("/answer/tiles/{layer}/{z}/{x}/{y}.mvt")
    ResponseEntity<byte[]> tile(
            @PathVariable String layer,
            @PathVariable String z,
            @PathVariable String x,
            @PathVariable String y,
            @RequestParam(defaultValue = "") String v,
            @RequestHeader(name = "If-None-Match", defaultValue = "") String known) {
        if (!LAYERS.contains(layer)) {
            return TileAnswer.noSuchLayer();
        }
        CountyState state = cache.forRelease();
        return TileAnswer.of(z, x, y, v.equals(Stamp.of(state)), known, tile -> switch (layer) {
            case "base" -> layers.publicBase(state, tile);
            case "areas" -> layers.publicAreas(state, tile);
            default -> places(state).encode(tile);
        });
    }

    private static PointTiles places(CountyState state) {
        return state.derived(new PlacesKey(), () -> {
            BitSet shown = PublicRelease.shown(state.county(), state.register(state.now()));
            return BuildingPoints.of(state).filter(shown::get);
        });
    }

    private record PlacesKey() {}
}
