package se.samband.app.map;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samband.app.operation.Metrics;
import se.samband.geo.tile.TileCoordinate;

/** Finished tiles of the layers that do not depend on a filter. Holds {@value #MOST_BYTES} bytes; the longest unused go first. */
@Component
class TileCache {

    /** @param stamp of the state of the workspace that the tile was made from */
    record Key(String stamp, String layer, TileCoordinate tile) {}

    private static final int MOST_BYTES = 32 << 20;
    private static final int ENTRY_BYTES = 200;

    private final Map<Key, byte[]> tiles = new LinkedHashMap<>(256, 0.75f, true);
    private final Metrics metrics;
    private long bytes;

    TileCache(Metrics metrics) {
        this.metrics = metrics;
    }

    /** Made outside the lock: two who ask at once for a new tile both make it, and nobody else waits. */
    byte[] get(Key key, Supplier<byte[]> work) {
        byte[] known = find(key);
        metrics.tile(known != null);
        if (known == null) {
            known = work.get();
            put(key, known);
        }
        return known;
    }

    private synchronized byte @Nullable [] find(Key key) {
        return tiles.get(key);
    }

    private synchronized void put(Key key, byte[] tile) {
        byte[] replaced = tiles.put(key, tile);
        bytes += tile.length + ENTRY_BYTES - (replaced == null ? 0 : replaced.length + ENTRY_BYTES);
        Iterator<byte[]> eldest = tiles.values().iterator();
        while (bytes > MOST_BYTES && eldest.hasNext()) {
            bytes -= eldest.next().length + ENTRY_BYTES;
            eldest.remove();
        }
    }
}
