package se.samband.geo.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Tells which of many areas holds a point. The areas are polygons, or circles for places that come as a point only. A point on a
 * border belongs to each area it touches; where one answer is wanted, the lowest position in the list wins, so that neighbours
 * never both count it. Immutable once made and safe for use by several threads.
 */
public final class AreaLocator {

    /** The answer when no area holds the point. */
    public static final int NONE = -1;

    private final HPRtree tree = new HPRtree();

    private AreaLocator() {}

    /**
     * @param polygons Polygon or MultiPolygon each; a position in this list is what the answers give. Empty ones hold nothing
     * @throws IllegalArgumentException if one is not an area
     */
    public static AreaLocator ofPolygons(List<? extends Geometry> polygons) {
        AreaLocator locator = new AreaLocator();
        for (int i = 0; i < polygons.size(); i++) {
            Geometry polygon = polygons.get(i);
            if (!(polygon instanceof Polygonal)) {
                throw new IllegalArgumentException("area " + i + " is a " + polygon.getGeometryType());
            }
            if (!polygon.isEmpty()) {
                PointOnGeometryLocator inside = new IndexedPointInAreaLocator(polygon);
                locator.add(polygon.getEnvelopeInternal(), i, c -> inside.locate(c) != Location.EXTERIOR);
            }
        }
        locator.tree.build();
        return locator;
    }

    /**
     * Circles: a stand-in where only a place's middle is known. Whoever uses it tells that it is an assumption.
     *
     * @param radiusM radius of each circle in metres; one without a positive radius holds nothing
     */
    public static AreaLocator ofCircles(List<Coordinate> centres, double[] radiusM) {
        AreaLocator locator = new AreaLocator();
        for (int i = 0; i < centres.size(); i++) {
            Coordinate centre = centres.get(i);
            double radius = radiusM[i];
            if (radius > 0) {
                Envelope box = new Envelope(centre);
                box.expandBy(radius);
                locator.add(box, i, c -> c.distance(centre) <= radius);
            }
        }
        locator.tree.build();
        return locator;
    }

    /** Position of the area that holds the point, the lowest when several do, or {@link #NONE}. */
    public int locate(double eastM, double northM) {
        Coordinate point = new Coordinate(eastM, northM);
        int[] lowest = {Integer.MAX_VALUE};
        query(point, entry -> {
            if (entry.position < lowest[0] && entry.shape.holds(point)) {
                lowest[0] = entry.position;
            }
        });
        return lowest[0] == Integer.MAX_VALUE ? NONE : lowest[0];
    }

    /** Positions of all areas that hold the point, lowest first. */
    public List<Integer> list(double eastM, double northM) {
        Coordinate point = new Coordinate(eastM, northM);
        List<Integer> holding = new ArrayList<>();
        query(point, entry -> {
            if (entry.shape.holds(point)) {
                holding.add(entry.position);
            }
        });
        holding.sort(null);
        return holding;
    }

    /** {@link #locate} for many points; those without position (NaN) are in none. */
    public int[] locateAll(double[] eastM, double[] northM) {
        int[] areas = new int[eastM.length];
        Arrays.parallelSetAll(areas, i -> locate(eastM[i], northM[i]));
        return areas;
    }

    private void add(Envelope box, int position, Shape shape) {
        tree.insert(box, new Entry(position, shape));
    }

    private void query(Coordinate point, Consumer<Entry> visitor) {
        if (!Double.isNaN(point.x) && !Double.isNaN(point.y)) {
            tree.query(new Envelope(point), item -> visitor.accept((Entry) item));
        }
    }

    private record Entry(int position, Shape shape) {}

    @FunctionalInterface
    private interface Shape {
        boolean holds(Coordinate c);
    }
}
