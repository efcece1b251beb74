package se.samband.geo.tile;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Vector tiles of up to millions of points, each of a small class such as a status. A tile is 16 × 16 cells of 16 pixels each.
 * Where few points lie in a cell they are shown one by one in the layer {@value #POINTS}: feature id and attribute {@code class}.
 * A crowded cell is one feature of the layer {@value #CELLS}: {@code count}, {@code c0} … {@code c6} for classes that occur, and
 * {@code class}, the most frequent one. Close by, all points are shown, however they crowd.
 *
 * <p>The points are kept in Z-order, where each tile and each cell is one unbroken run, and with running counts per class; so a
 * tile costs some binary searches, whatever the zoom. Some 45 bytes a point. Immutable and safe for use by several threads.
 */
public final class PointTiles {

    public static final String POINTS = "points";
    public static final String CELLS = "cells";

    /** Classes are 0 … 6. */
    public static final int CLASSES = 7;

    /** From this zoom on, 2 metres a pixel, all points are shown. */
    static final int CLOSE_ZOOM = 11;

    /** But never more than this in one tile. */
    static final int MOST_CLOSE_POINTS = 3_000;

    /** A cell with more points than this is crowded. */
    static final int MOST_IN_CELL = 6;

    private static final int CELL_BITS = 2 * 4;
    private static final int CELLS_PER_TILE = 1 << CELL_BITS;
    private static final int CELL_UNITS = TileGrid.EXTENT / 16;

    private final long[] keys;
    /** For each key, which of the given points it is. */
    private final int[] positions;
    /** Feature id by position. */
    private final int[] ids;
    /** Class by position. */
    private final byte[] classes;
    /** Number of points of a class among the first i keys: {@code running[class][i]}. */
    private final int[][] running;

    private PointTiles(long[] keys, int[] positions, int[] ids, byte[] classes) {
        this.keys = keys;
        this.positions = positions;
        this.ids = ids;
        this.classes = classes;
        this.running = runningCounts();
    }

    /**
     * Points in SWEREF 99 TM; those without position (NaN) or outside the grid are left out. The arrays are equally long.
     *
     * @param ids feature id of each point, not negative
     * @param classes class of each point, 0 … 6
     */
    public static PointTiles of(double[] eastM, double[] northM, int[] ids, byte[] classes) {
        if (eastM.length != northM.length || eastM.length != ids.length || eastM.length != classes.length) {
            throw new IllegalArgumentException("arrays of different lengths");
        }
        long[] keys = new long[eastM.length];
        int[] positions = new int[eastM.length];
        int placed = 0;
        for (int i = 0; i < eastM.length; i++) {
            long key = Morton.key(eastM[i], northM[i]);
            if (key >= 0) {
                keys[placed] = key;
                positions[placed++] = i;
            }
        }
        keys = Arrays.copyOf(keys, placed);
        positions = Arrays.copyOf(positions, placed);
        RadixSort.sort(keys, positions, 2 * Morton.BITS);
        return new PointTiles(keys, positions, ids.clone(), classes.clone());
    }

    /** The same points with other classes, given in the order of the first arrays; cheap beside building anew. */
    public PointTiles withClasses(byte[] newClasses) {
        if (newClasses.length != classes.length) {
            throw new IllegalArgumentException("one class for each point wanted");
        }
        return new PointTiles(keys, positions, ids, newClasses.clone());
    }

    /** Only the points whose index in the first arrays passes; cheap beside building anew. */
    public PointTiles filter(IntPredicate keep) {
        int[] kept = IntStream.range(0, keys.length)
                .filter(i -> keep.test(positions[i]))
                .toArray();
        long[] keptKeys = new long[kept.length];
        int[] keptPositions = new int[kept.length];
        for (int i = 0; i < kept.length; i++) {
            keptKeys[i] = keys[kept[i]];
            keptPositions[i] = positions[kept[i]];
        }
        return new PointTiles(keptKeys, keptPositions, ids, classes);
    }

    /** Number of points that are drawn. */
    public int size() {
        return keys.length;
    }

    /** The vector tile; empty bytes when no point is in it. */
    public byte[] encode(TileCoordinate tile) {
        int bits = Morton.bitsInside(tile.z());
        long first = Morton.weave(tile.x(), tile.y()) << bits;
        int from = indexOf(first, 0);
        int to = indexOf(first + (1L << bits), from);
        if (from == to) {
            return new byte[0];
        }
        boolean allSingle = tile.z() >= CLOSE_ZOOM && to - from <= MOST_CLOSE_POINTS;
        PointLayer points = new PointLayer(POINTS);
        if (allSingle) {
            addPoints(points, tile.z(), from, to);
            return points.toTile();
        }
        PointLayer crowded = new PointLayer(CELLS);
        int cellBits = bits - CELL_BITS;
        int start = from;
        for (int cell = 0; cell < CELLS_PER_TILE && start < to; cell++) {
            int end = indexOf(first + ((cell + 1L) << cellBits), start);
            if (end - start > MOST_IN_CELL) {
                crowded.start(centre(Morton.x(cell)), centre(Morton.y(cell)));
                tagCounts(crowded, start, end);
                crowded.end();
            } else {
                addPoints(points, tile.z(), start, end);
            }
            start = end;
        }
        return points.toTile(crowded);
    }

    private void addPoints(PointLayer layer, int zoom, int from, int to) {
        int shift = TileGrid.MAX_ZOOM - zoom;
        int mask = TileGrid.EXTENT - 1;
        for (int i = from; i < to; i++) {
            int position = positions[i];
            layer.start((Morton.x(keys[i]) >> shift) & mask, (Morton.y(keys[i]) >> shift) & mask);
            layer.id(ids[position]);
            layer.tag("class", classes[position]);
            layer.end();
        }
    }

    private void tagCounts(PointLayer layer, int start, int end) {
        int most = 0;
        for (int c = 0; c < CLASSES; c++) {
            int count = count(c, start, end);
            if (count > 0) {
                layer.tag("c" + c, count);
            }
            if (count > count(most, start, end)) {
                most = c;
            }
        }
        layer.tag("count", end - start);
        layer.tag("class", most);
    }

    private int count(int c, int start, int end) {
        return running[c][end] - running[c][start];
    }

    private static int centre(int cell) {
        return cell * CELL_UNITS + CELL_UNITS / 2;
    }

    /** Index of the first key that is not below the given one. */
    private int indexOf(long key, int from) {
        int low = from;
        int high = keys.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int[][] runningCounts() {
        int[][] counts = new int[CLASSES][keys.length + 1];
        for (int c = 0; c < CLASSES; c++) {
            int[] ofClass = counts[c];
            for (int i = 0; i < keys.length; i++) {
                ofClass[i + 1] = ofClass[i] + (classes[positions[i]] == c ? 1 : 0);
            }
        }
        return counts;
    }
}
