package se.samband.geo.source.osm;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Where the nodes are: 16 bytes each, in arrays sorted by id. Coordinates are whole 10⁻⁷ degrees, which is how the map itself keeps
 * them. Ids come sorted in nearly every extract; if not, they are sorted once at the first question.
 */
final class NodeStore {

    private static final double UNITS_PER_DEGREE = 1e7;

    private long[] ids = new long[1 << 16];
    private int[] lons = new int[1 << 16];
    private int[] lats = new int[1 << 16];
    private int size;
    private boolean sorted = true;

    void add(long id, double lon, double lat) {
        if (size == ids.length) {
            int larger = Math.addExact(size, size >> 1);
            ids = Arrays.copyOf(ids, larger);
            lons = Arrays.copyOf(lons, larger);
            lats = Arrays.copyOf(lats, larger);
        }
        sorted &= size == 0 || ids[size - 1] < id;
        ids[size] = id;
        lons[size] = (int) Math.round(lon * UNITS_PER_DEGREE);
        lats[size] = (int) Math.round(lat * UNITS_PER_DEGREE);
        size++;
    }

    @Nullable
    Coordinate find(long id) {
        if (!sorted) {
            sort();
        }
        int at = Arrays.binarySearch(ids, 0, size, id);
        return at < 0 ? null : new Coordinate(lons[at] / UNITS_PER_DEGREE, lats[at] / UNITS_PER_DEGREE);
    }

    /** Heap sort: needs no memory beside the arrays. */
    private void sort() {
        for (int i = size / 2 - 1; i >= 0; i--) {
            sink(i, size);
        }
        for (int end = size - 1; end > 0; end--) {
            swap(0, end);
            sink(0, end);
        }
        sorted = true;
    }

    private void sink(int start, int end) {
        int parent = start;
        for (int child = 2 * parent + 1; child < end; child = 2 * parent + 1) {
            if (child + 1 < end && ids[child] < ids[child + 1]) {
                child++;
            }
            if (ids[parent] >= ids[child]) {
                return;
            }
            swap(parent, child);
            parent = child;
        }
    }

    private void swap(int a, int b) {
        long id = ids[a];
        ids[a] = ids[b];
        ids[b] = id;
        int lon = lons[a];
        lons[a] = lons[b];
        lons[b] = lon;
        int lat = lats[a];
        lats[a] = lats[b];
        lats[b] = lat;
    }
}
