package se.samband.geo.crs;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;

/**
 * Where Swedish coordinates lie, in SWEREF 99 TM. The box is for refusing: no Swedish building is outside, swapped or foreign
 * coordinates mostly are. The outline, a dozen corners with some tens of kilometres to spare, is for telling systems apart.
 */
final class SwedishBounds {

    static final int MIN_EAST_M = 200_000;
    static final int MAX_EAST_M = 1_000_000;
    static final int MIN_NORTH_M = 6_050_000;
    static final int MAX_NORTH_M = 7_750_000;

    /** Clockwise from the south-west; longitude, latitude. */
    private static final double[][] CORNERS = {
        {12.2, 55.0}, {11.6, 56.2}, {10.5, 57.6}, {10.5, 59.2}, {11.2, 60.0}, {11.6, 61.3}, {11.5, 63.2}, {13.2, 64.4},
        {13.9, 65.8}, {14.9, 67.0}, {17.3, 68.8}, {20.0, 69.6}, {23.4, 68.7}, {24.6, 66.6}, {24.8, 65.3}, {22.4, 64.0},
        {18.9, 62.0}, {20.0, 60.3}, {20.1, 57.7}, {18.2, 56.3}, {15.6, 55.3}, {12.2, 55.0}
    };

    private static final IndexedPointInAreaLocator OUTLINE = outline();

    private SwedishBounds() {}

    static boolean boxHolds(Coordinate sweref) {
        return sweref.x >= MIN_EAST_M && sweref.x <= MAX_EAST_M && sweref.y >= MIN_NORTH_M && sweref.y <= MAX_NORTH_M;
    }

    static boolean outlineHolds(Coordinate sweref) {
        return boxHolds(sweref) && OUTLINE.locate(sweref) != Location.EXTERIOR;
    }

    private static IndexedPointInAreaLocator outline() {
        Transform toSweref = Transform.between(Crs.WGS84, Crs.SWEREF99_TM);
        Coordinate[] ring = new Coordinate[CORNERS.length];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = toSweref.apply(CORNERS[i][0], CORNERS[i][1]);
        }
        return new IndexedPointInAreaLocator(new GeometryFactory().createPolygon(ring));
    }
}
