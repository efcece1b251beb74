package se.samband.app.ogc;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import se.samband.geo.crs.Crs;
import se.samband.geo.crs.Transform;

/** A box that was asked for, as an area in SWEREF 99 TM. */
final class Box {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Nothing in the workspace lies outside of this, degrees; far away the projection has no values. */
    private static final Envelope AROUND_SWEDEN = new Envelope(5, 30, 50, 75);

    private static final int STEPS = 40;

    private final Envelope envelope;
    private final PreparedGeometry area;

    private Box(Geometry area) {
        this.envelope = area.getEnvelopeInternal();
        this.area = PreparedGeometryFactory.prepare(area);
    }

    /** Metres. */
    static Box ofSweref(double west, double south, double east, double north) {
        return new Box(FACTORY.toGeometry(new Envelope(west, east, south, north)));
    }

    /** Degrees; one whose west is east of its east goes round the back of the Earth. */
    static Box ofDegrees(double west, double south, double east, double north) {
        if (west > east) {
            return new Box(area(new Envelope(west, Math.max(west, AROUND_SWEDEN.getMaxX()), south, north))
                    .union(area(new Envelope(Math.min(east, AROUND_SWEDEN.getMinX()), east, south, north))));
        }
        return new Box(area(new Envelope(west, east, south, north)));
    }

    private static Geometry area(Envelope degrees) {
        Envelope near = degrees.intersection(AROUND_SWEDEN);
        if (near.isNull()) {
            return FACTORY.createPolygon();
        }
        Transform transform = Transform.between(Crs.WGS84, Crs.SWEREF99_TM);
        List<Coordinate> ring = new ArrayList<>();
        double[][] corners = {
            {near.getMinX(), near.getMinY()},
            {near.getMaxX(), near.getMinY()},
            {near.getMaxX(), near.getMaxY()},
            {near.getMinX(), near.getMaxY()}
        };
        for (int side = 0; side < corners.length; side++) {
            double[] from = corners[side];
            double[] to = corners[(side + 1) % corners.length];
            for (int step = 0; step < STEPS; step++) {
                double part = (double) step / STEPS;
                ring.add(transform.apply(from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])));
            }
        }
        ring.add(ring.getFirst());
        return FACTORY.createPolygon(ring.toArray(Coordinate[]::new)).buffer(0);
    }

    Envelope envelope() {
        return envelope;
    }

    boolean meets(Geometry geometry) {
        return area.intersects(geometry);
    }
}
