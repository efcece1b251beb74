package se.samband.app.deliveries.row;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Tells what belongs to the workspace's county: by official code when there is one, else by place when its boundary is known. */
public final class CountyFilter {

    private static final int COUNTY_DIGITS = 2;

    private final String countyCode;
    private final @Nullable IndexedPointInAreaLocator points;
    private final @Nullable PreparedGeometry shapes;

    /** @param boundary the county's area in SWEREF 99 TM, or null when not yet imported: then every place counts as inside */
    public CountyFilter(String countyCode, @Nullable Geometry boundary) {
        this.countyCode = countyCode;
        this.points = boundary == null ? null : new IndexedPointInAreaLocator(boundary);
        this.shapes = boundary == null ? null : PreparedGeometryFactory.prepare(boundary);
    }

    public String countyCode() {
        return countyCode;
    }

    /** Whether a code of a county, municipality, locality, DeSO … belongs to the county: all begin with the county's digits. */
    boolean holdsCode(String code) {
        return code.startsWith(countyCode);
    }

    /** Whether the code begins with two digits, so that its county can be told. */
    static boolean namesCounty(String code) {
        return code.length() >= COUNTY_DIGITS && Character.isDigit(code.charAt(0)) && Character.isDigit(code.charAt(1));
    }

    boolean holdsPoint(Coordinate point) {
        return points == null || points.locate(point) != Location.EXTERIOR;
    }

    boolean meets(Geometry geometry) {
        return shapes == null || shapes.intersects(geometry);
    }
}
