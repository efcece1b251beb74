package se.samband.app.sample;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** Lakes, tarns and a river. */
final class Waters {

    /** One piece of water. */
    record Water(String name, String kind, Geometry shape, IndexedPointInAreaLocator locator) {}

    /** Lakes first (largest first), then tarns, the river last. */
    final List<Water> all = new ArrayList<>();

    /** Shores that people build holiday homes along. */
    final List<Blob> shores = new ArrayList<>();

    Waters(CountyShape shape, Dice dice) {
        double side = shape.sideM;
        Coordinate big = between(shape.seed(0), shape.seed(2), 0.52);
        Coordinate small = between(shape.seed(4), shape.seed(5), 0.5);
        addLake("Stora Påhitten", big, side * 0.062, 1.7, dice);
        addLake("Lilla Påhitten", small, side * 0.034, 1.4, dice);
        Noise lie = new Noise(dice.fork("tarns"), side / 6);
        for (int t = 0; shores.size() < 20 && t < 4_000; t++) {
            double e = CountyShape.CENTRE_EAST_M + dice.between(-0.45, 0.45) * side;
            double n = CountyShape.CENTRE_NORTH_M + dice.between(-0.45, 0.45) * side;
            double r = side * dice.between(0.003, 0.011);
            if (shape.municipalityAt(e, n) >= 0 && lie.at(e, n) > 0.5 && isFree(shape, e, n, r * 3)) {
                addLake(Names.place(200 + t % 150) + "tjärnen", new Coordinate(e, n), r, dice.between(1.1, 2), dice);
            }
        }
        Polygon river = river(big, side, dice.fork("river"));
        Geometry inside = river.intersection(shape.county);
        all.add(new Water("Sagoälven", "vattendrag", inside, new IndexedPointInAreaLocator(inside)));
    }

    private static Coordinate between(Coordinate a, Coordinate b, double t) {
        return new Coordinate(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t);
    }

    private boolean isFree(CountyShape shape, double e, double n, double clearM) {
        Coordinate here = new Coordinate(e, n);
        for (int m = 0; m < Names.municipalities(); m++) {
            if (here.distance(shape.seed(m)) < shape.sideM * 0.06) {
                return false;
            }
        }
        for (Water water : all) {
            if (water.shape().isWithinDistance(Shapes.FACTORY.createPoint(here), clearM)) {
                return false;
            }
        }
        return shape.municipalityAt(e + clearM, n) >= 0 && shape.municipalityAt(e - clearM, n) >= 0;
    }

    private void addLake(String name, Coordinate at, double radiusM, double stretch, Dice dice) {
        Dice own = dice.fork(all.size());
        Blob blob = new Blob(at.x, at.y, radiusM, stretch, 0.22, own);
        Polygon lake = blob.polygon(180, 1, 0);
        all.add(new Water(name, "sjö", lake, new IndexedPointInAreaLocator(lake)));
        shores.add(blob);
    }

    /** From beyond the northern border through the big lake to beyond the southern one. */
    private static Polygon river(Coordinate lake, double side, Dice dice) {
        int steps = 220;
        double span = side * 1.1;
        List<Coordinate> left = new ArrayList<>();
        List<Coordinate> right = new ArrayList<>();
        double phase = dice.between(0, 6);
        for (int s = 0; s <= steps; s++) {
            double n = CountyShape.CENTRE_NORTH_M + span / 2 - span * s / steps;
            double fromLake = (n - lake.y) / side;
            double bend = fromLake * 0.25
                    + 0.035 * StrictMath.sin(fromLake * 14)
                    + 0.012 * StrictMath.sin(fromLake * 47 + phase)
                    - 0.012 * StrictMath.sin(phase);
            double e = lake.x + side * bend;
            double halfWidth = 22 + 45.0 * s / steps;
            left.add(Shapes.point(e - halfWidth, n));
            right.add(Shapes.point(e + halfWidth, n));
        }
        left.addAll(right.reversed());
        left.add(left.getFirst().copy());
        return Shapes.FACTORY.createPolygon(left.toArray(Coordinate[]::new));
    }

    boolean isWet(double eastM, double northM) {
        Coordinate p = new Coordinate(eastM, northM);
        for (Water water : all) {
            if (water.shape().getEnvelopeInternal().contains(p)
                    && water.locator().locate(p) != Location.EXTERIOR) {
                return true;
            }
        }
        return false;
    }
}
