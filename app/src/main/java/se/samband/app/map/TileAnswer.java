package se.samband.app.map;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Lang;
import se.samband.geo.tile.TileCoordinate;
import se.samband.store.jdbc.Failures;

/**
 * What is answered to a request for a tile: the tile, 204 for one with nothing in it, 304 to those who have it, and a short text for
 * a wrong address. A browser may keep a tile whose address names the state of the workspace that it shows, and asks again about
 * others.
 */
public final class TileAnswer {

    private static final MediaType TILE = MediaType.parseMediaType("application/vnd.mapbox-vector-tile");
    private static final MediaType PLAIN = MediaType.parseMediaType("text/plain;charset=UTF-8");
    private static final Duration KEPT = Duration.ofHours(12);
    private static final String NUMBER = "\\d{1,6}";

    private TileAnswer() {}

    /**
     * @param namesState whether the address names the state of the workspace
     * @param known the tags of what the browser has, as in {@code If-None-Match}
     * @param draw makes the tile
     */
    public static ResponseEntity<byte[]> of(
            String z, String x, String y, boolean namesState, String known, Function<TileCoordinate, byte[]> draw) {
        if (!z.matches(NUMBER) || !x.matches(NUMBER) || !y.matches(NUMBER)) {
            return text(HttpStatus.BAD_REQUEST, "z, x and y must be whole numbers");
        }
        Optional<TileCoordinate> tile =
                TileCoordinate.find(Integer.parseInt(z), Integer.parseInt(x), Integer.parseInt(y));
        return tile.map(wanted -> drawn(draw.apply(wanted), namesState, known))
                .orElseGet(() -> text(HttpStatus.NOT_FOUND, "no such tile"));
    }

    public static ResponseEntity<byte[]> badInput(BadInputException e) {
        Problem problem = e.problems().getFirst();
        if (problem.code().equals(Failures.UNREACHABLE)) {
            return text(HttpStatus.SERVICE_UNAVAILABLE, "the database does not answer");
        }
        String parameter = problem.column() == null ? "" : "parameter \"" + problem.column() + "\": ";
        return text(
                HttpStatus.BAD_REQUEST,
                parameter + problem.at(0, null, problem.value()).in(Lang.EN));
    }

    static ResponseEntity<byte[]> noSuchLayer() {
        return text(HttpStatus.NOT_FOUND, "no such layer");
    }

    private static ResponseEntity<byte[]> drawn(byte[] bytes, boolean namesState, String known) {
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

    private static ResponseEntity<byte[]> text(HttpStatus status, String text) {
        return ResponseEntity.status(status).contentType(PLAIN).body(text.getBytes(StandardCharsets.UTF_8));
    }
}
