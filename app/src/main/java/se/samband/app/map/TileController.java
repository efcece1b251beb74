package se.samband.app.map;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import se.samband.app.web.CountyCache;
import se.samband.app.web.CountyState;
import se.samband.core.problem.BadInputException;
import se.samband.core.text.Lang;
import se.samband.geo.tile.TileCoordinate;

/**
 * Vector tiles. A wrong address is answered with a short text, a tile with nothing in it with 204. A browser may keep a tile whose
 * address names the state of the workspace that it shows, and asks again about others.
 */
@Controller
class TileController {

    private static final MediaType TILE = MediaType.parseMediaType("application/vnd.mapbox-vector-tile");
    private static final Duration KEPT = Duration.ofHours(12);
    private static final String NUMBER = "\\d{1,6}";

    private final CountyCache cache;
    private final MapFilters filters;
    private final BuildingLayer buildings;
    private final LayerTiles layers;

    TileController(CountyCache cache, MapFilters filters, BuildingLayer buildings, LayerTiles layers) {
        this.cache = cache;
        this.filters = filters;
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
            HttpServletRequest request) {
        boolean ofBuildings = layer.equals("buildings");
        if (!ofBuildings && !LayerTiles.LAYERS.contains(layer)) {
            return text(HttpStatus.NOT_FOUND, "no such layer");
        }
        if (!z.matches(NUMBER) || !x.matches(NUMBER) || !y.matches(NUMBER)) {
            return text(HttpStatus.BAD_REQUEST, "z, x and y must be whole numbers");
        }
        Optional<TileCoordinate> tile =
                TileCoordinate.find(Integer.parseInt(z), Integer.parseInt(x), Integer.parseInt(y));
        if (tile.isEmpty()) {
            return text(HttpStatus.NOT_FOUND, "no such tile");
        }
        CountyState state = cache.state();
        byte[] bytes = ofBuildings
                ? buildings
                        .shown(state, filters.read(request.getParameterMap(), state))
                        .tiles()
                        .encode(tile.get())
                : layers.get(state, layer, tile.get());
        return answer(bytes, v.equals(Stamp.of(state)), known);
    }

    private static ResponseEntity<byte[]> answer(byte[] bytes, boolean namesState, String known) {
        CacheControl control = namesState
                ? CacheControl.maxAge(KEPT).cachePrivate()
                : CacheControl.noCache().cachePrivate();
        String tag = '"' + checksum(bytes) + '"';
        HttpStatus status = HttpStatus.OK;
        byte @Nullable [] body = bytes;
        if (known.contains(tag)) {
            status = HttpStatus.NOT_MODIFIED;
            body = null;
        } else if (bytes.length == 0) {
            status = HttpStatus.NO_CONTENT;
            body = null;
        }
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).cacheControl(control).eTag(tag);
        return body == null ? answer.build() : answer.contentType(TILE).body(body);
    }

    private static String checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return Long.toHexString(crc.getValue()) + "-" + Integer.toHexString(bytes.length);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> badInput(BadInputException e) {
        return text(HttpStatus.BAD_REQUEST, e.problems().getFirst().in(Lang.EN));
    }

    private static ResponseEntity<byte[]> text(HttpStatus status, String text) {
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .body(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
