package se.samband.geo.crs;

/**
 * A coordinate system by its EPSG code. Which codes can be transformed is decided by the transformation, so that a file with an
 * odd code gets a clear message there.
 */
public record Crs(int epsg) {

    /** SWEREF 99 TM: what everything is stored and measured in. */
    public static final Crs SWEREF99_TM = new Crs(3006);

    /** Geographic WGS 84, x = longitude, y = latitude, as GeoJSON and OpenStreetMap have it. */
    public static final Crs WGS84 = new Crs(4326);

    @Override
    public String toString() {
        return "EPSG:" + epsg;
    }
}
