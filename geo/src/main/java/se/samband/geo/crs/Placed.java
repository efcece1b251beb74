package se.samband.geo.crs;

import se.samband.core.problem.Problem;

/**
 * What became of one geometry or coordinate on its way to SWEREF 99 TM.
 *
 * @param <T> {@code Geometry} or {@code Coordinate}
 */
public sealed interface Placed<T> {

    /** In EPSG:3006, x = easting, y = northing. */
    record At<T>(T value) implements Placed<T> {}

    /** Not usable; the problem still wants its row. */
    record Refused<T>(Problem problem) implements Placed<T> {}
}
