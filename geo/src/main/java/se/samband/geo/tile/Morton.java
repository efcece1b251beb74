package se.samband.geo.tile;

/**
 * Z-order: two grid positions of 28 bits woven into one key, so that every tile, of any zoom, is one unbroken run of keys. The
 * units are those of the finest zoom's vector tiles, 1/64 m.
 */
final class Morton {

    /** Bits of a position along one axis: 4 tiles at zoom 0, 14 halvings, 4096 units. */
    static final int BITS = 28;

    private static final double UNITS_PER_M = TileGrid.EXTENT / TileGrid.tileSizeM(TileGrid.MAX_ZOOM);

    private Morton() {}

    /** The key of a position on the ground, or −1 when it is outside the grid or not a number. */
    static long key(double eastM, double northM) {
        double x = Math.floor((eastM - TileGrid.ORIGIN_EAST_M) * UNITS_PER_M);
        double y = Math.floor((TileGrid.ORIGIN_NORTH_M - northM) * UNITS_PER_M);
        double side = 1L << BITS;
        return x >= 0 && y >= 0 && x < side && y < side ? weave((int) x, (int) y) : -1;
    }

    static long weave(int x, int y) {
        return spread(x) | spread(y) << 1;
    }

    static int x(long key) {
        return gather(key);
    }

    static int y(long key) {
        return gather(key >>> 1);
    }

    /** Number of key bits that tell positions inside a tile of a zoom apart. */
    static int bitsInside(int zoom) {
        return 2 * (BITS - 2 - zoom);
    }

    private static long spread(int value) {
        long v = value;
        v = (v | v << 16) & 0x0000FFFF0000FFFFL;
        v = (v | v << 8) & 0x00FF00FF00FF00FFL;
        v = (v | v << 4) & 0x0F0F0F0F0F0F0F0FL;
        v = (v | v << 2) & 0x3333333333333333L;
        return (v | v << 1) & 0x5555555555555555L;
    }

    private static int gather(long key) {
        long v = key & 0x5555555555555555L;
        v = (v | v >>> 1) & 0x3333333333333333L;
        v = (v | v >>> 2) & 0x0F0F0F0F0F0F0F0FL;
        v = (v | v >>> 4) & 0x00FF00FF00FF00FFL;
        v = (v | v >>> 8) & 0x0000FFFF0000FFFFL;
        return (int) (v | v >>> 16);
    }
}
