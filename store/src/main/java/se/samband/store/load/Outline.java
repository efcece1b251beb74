package se.samband.store.load;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import se.samband.store.jdbc.StoredGeometry;

/** A stored area, read when it is asked about; answers many points quickly however many corners it has. */
final class Outline {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final byte[] stored;
    private @Nullable IndexedPointInAreaLocator inside;
    private @Nullable IndexedFacetDistance edge;

    Outline(byte[] stored) {
        this.stored = stored;
    }

    /** Metres from the area to a point, 0 inside it and on its edge. */
    double distanceM(double eastM, double northM) {
        Coordinate point = new Coordinate(eastM, northM);
        IndexedPointInAreaLocator locator = inside;
        IndexedFacetDistance distance = edge;
        if (locator == null || distance == null) {
            Geometry area = StoredGeometry.decode(stored);
            inside = locator = new IndexedPointInAreaLocator(area);
            edge = distance = new IndexedFacetDistance(area);
        }
        return locator.locate(point) != Location.EXTERIOR ? 0 : distance.distance(FACTORY.createPoint(point));
    }
}
