package se.samband.geo.source.shapefile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * Assembles polygons of loose rings. Outer rings run clockwise, holes the other way; each hole belongs to the smallest outer ring
 * around it. A hole that lies in no outer ring was drawn the wrong way round and is an area of its own.
 */
final class Rings {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Rings() {}

    static Geometry assemble(List<LinearRing> rings) {
        List<Shell> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (LinearRing ring : rings) {
            if (rings.size() == 1 || Area.ofRingSigned(ring.getCoordinates()) >= 0) {
                shells.add(new Shell(ring));
            } else {
                holes.add(ring);
            }
        }
        List<Shell> clockwise = List.copyOf(shells);
        for (LinearRing hole : holes) {
            Shell around = smallestAround(hole, clockwise);
            if (around == null) {
                shells.add(new Shell(hole));
            } else {
                around.holes.add(hole);
            }
        }
        Polygon[] polygons = shells.stream().map(Shell::polygon).toArray(Polygon[]::new);
        return polygons.length == 1 ? polygons[0] : FACTORY.createMultiPolygon(polygons);
    }

    private static @Nullable Shell smallestAround(LinearRing hole, List<Shell> shells) {
        Shell smallest = null;
        for (Shell shell : shells) {
            if (shell.contains(hole) && (smallest == null || shell.area < smallest.area)) {
                smallest = shell;
            }
        }
        return smallest;
    }

    private static final class Shell {

        private final LinearRing ring;
        private final double area;
        private final List<LinearRing> holes = new ArrayList<>();

        Shell(LinearRing ring) {
            this.ring = ring;
            this.area = Area.ofRing(ring.getCoordinates());
        }

        /** Decided by the hole's first point that does not lie on the ring itself; rings may touch. */
        boolean contains(LinearRing hole) {
            if (!ring.getEnvelopeInternal().contains(hole.getEnvelopeInternal())) {
                return false;
            }
            Coordinate[] around = ring.getCoordinates();
            for (Coordinate point : hole.getCoordinates()) {
                int location = PointLocation.locateInRing(point, around);
                if (location != Location.BOUNDARY) {
                    return location == Location.INTERIOR;
                }
            }
            return true;
        }

        Polygon polygon() {
            return FACTORY.createPolygon(ring, holes.toArray(new LinearRing[0]));
        }
    }
}
