package se.samband.geo.tile;

import org.locationtech.jts.geom.Envelope;

/**
 * The tile grid that Swedish map services share: SWEREF 99 TM, origin in the north-west, 4096 m a pixel at zoom 0 and half of it
 * for each further zoom, down to 0.25 m. Four by four tiles of 256 pixels at zoom 0. Tiles are half open, so that each point
 * lies in exactly one tile of a zoom: a tile owns its western and northern edge.
 */
public final class TileGrid {

    public static final int ORIGIN_EAST_M = -1_200_000;
    public static final int ORIGIN_NORTH_M = 8_500_000;
    public static final int TILE_PX = 256;
    public static final int MAX_ZOOM = 14;

    /** Units along a tile's side inside a vector tile. */
    public static final int EXTENT = 4096;

    private static final int RESOLUTION_AT_0 = 4096;
    private static final int TILES_AT_0 = 4;

    private TileGrid() {}

    /** Metres a pixel. */
    public static double resolutionM(int zoom) {
        return (double) RESOLUTION_AT_0 / (1 << zoom);
    }

    /** Side of a tile in metres. */
    public static double tileSizeM(int zoom) {
        return resolutionM(zoom) * TILE_PX;
    }

    /** Number of tiles along each axis. */
    public static int tilesAcross(int zoom) {
        return TILES_AT_0 << zoom;
    }

    public static Envelope envelope(TileCoordinate tile) {
        double size = tileSizeM(tile.z());
        double west = ORIGIN_EAST_M + tile.x() * size;
        double north = ORIGIN_NORTH_M - tile.y() * size;
        return new Envelope(west, west + size, north - size, north);
    }

    /**
     * The tile that owns a point.
     *
     * @throws IllegalArgumentException if the point is outside the grid
     */
    public static TileCoordinate getTile(double eastM, double northM, int zoom) {
        double size = tileSizeM(zoom);
        return new TileCoordinate(zoom, (int) Math.floor((eastM - ORIGIN_EAST_M) / size), (int)
                Math.floor((ORIGIN_NORTH_M - northM) / size));
    }
}
