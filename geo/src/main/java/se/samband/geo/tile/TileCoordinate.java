package se.samband.geo.tile;

import java.util.Optional;

/**
 * Address of a tile in {@link TileGrid}: zoom, column from the west, row from the north.
 *
 * @throws IllegalArgumentException if there is no such tile
 */
public record TileCoordinate(int z, int x, int y) {

    public TileCoordinate {
        if (!exists(z, x, y)) {
            throw new IllegalArgumentException("no tile " + z + "/" + x + "/" + y);
        }
    }

    /** For addresses from outside, such as a request's path. */
    public static Optional<TileCoordinate> find(int z, int x, int y) {
        return exists(z, x, y) ? Optional.of(new TileCoordinate(z, x, y)) : Optional.empty();
    }

    private static boolean exists(int z, int x, int y) {
        return z >= 0
                && z <= TileGrid.MAX_ZOOM
                && x >= 0
                && y >= 0
                && x < TileGrid.tilesAcross(z)
                && y < TileGrid.tilesAcross(z);
    }
}
