package se.samband.geo.crs;

/**
 * Generous bounding boxes around Sweden with its waters. Wide enough that no Swedish building falls outside, narrow enough that
 * swapped or foreign coordinates do.
 */
final class SwedishBounds {

    static final double MIN_EAST_M = 100_000;
    static final double MAX_EAST_M = 1_100_000;
    static final double MIN_NORTH_M = 6_000_000;
    static final double MAX_NORTH_M = 7_800_000;

    private static final double MIN_LON = 9.5;
    private static final double MAX_LON = 25.5;
    private static final double MIN_LAT = 54.0;
    private static final double MAX_LAT = 70.5;

    /** RT90 2.5 gon V: eastings around 1 500 000. */
    private static final double MIN_RT90_EAST_M = 1_150_000;

    private static final double MAX_RT90_EAST_M = 1_950_000;

    private SwedishBounds() {}

    static boolean holdsSweref(double eastM, double northM) {
        return eastM >= MIN_EAST_M && eastM <= MAX_EAST_M && holdsNorth(northM);
    }

    static boolean holdsRt90(double eastM, double northM) {
        return eastM >= MIN_RT90_EAST_M && eastM <= MAX_RT90_EAST_M && holdsNorth(northM);
    }

    static boolean holdsDegrees(double lon, double lat) {
        return lon >= MIN_LON && lon <= MAX_LON && lat >= MIN_LAT && lat <= MAX_LAT;
    }

    private static boolean holdsNorth(double northM) {
        return northM >= MIN_NORTH_M && northM <= MAX_NORTH_M;
    }
}
