package se.samband.geo.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/**
 * Tells which of many areas holds a point. The areas are polygons, or circles for places that come as a point only. A point on a
 * border belongs to each area it touches; where one answer is wanted, the lowest position in the list wins, so that neighbours
 * never both count it. Immutable once made and safe for use by several threads.
 */
public final class AreaLocator {

    /** The answer when no area holds the point. */
    public static final int NONE = -1;

    private final List<Envelope> boxes;
    private final List<Shape> shapes;
    private final BoxGrid grid;

    private AreaLocator(List<Envelope> boxes, List<Shape> shapes) {
        this.boxes = boxes;
        this.shapes = shapes;
        this.grid = new BoxGrid(boxes);
    }

    /**
     * @param polygons Polygon or MultiPolygon each; a position in this list is what the answers give. Empty ones hold nothing
     * @throws IllegalArgumentException if one is not an area
     */
    public static AreaLocator ofPolygons(List<? extends Geometry> polygons) {
        List<Envelope> boxes = new ArrayList<>();
        List<Shape> shapes = new ArrayList<>();
        for (Geometry polygon : polygons) {
            if (!(polygon instanceof Polygonal)) {
                throw new IllegalArgumentException("area " + boxes.size() + " is a " + polygon.getGeometryType());
            }
            boxes.add(polygon.getEnvelopeInternal());
            shapes.add(new StripedArea(polygon));
        }
        return new AreaLocator(boxes, shapes);
    }

    /**
     * Circles: a stand-in where only a place's middle is known. Whoever uses it tells that it is an assumption.
     *
     * @param radiusM radius of each circle in metres; one without a positive radius holds nothing
     */
    public static AreaLocator ofCircles(List<Coordinate> centres, double[] radiusM) {
        List<Envelope> boxes = new ArrayList<>();
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < centres.size(); i++) {
            Coordinate centre = centres.get(i);
            double radius = radiusM[i];
            Envelope box = new Envelope();
            if (radius > 0) {
                box.expandToInclude(centre);
                box.expandBy(radius);
            }
            boxes.add(box);
            shapes.add((eastM, northM) -> Math.hypot(eastM - centre.x, northM - centre.y) <= radius);
        }
        return new AreaLocator(boxes, shapes);
    }

    public boolean isEmpty() {
        return boxes.isEmpty();
    }

    /** Position of the area that holds the point, the lowest when several do, or {@link #NONE}. */
    public int locate(double eastM, double northM) {
        int cell = grid.cell(eastM, northM);
        if (cell == BoxGrid.OUTSIDE) {
            return NONE;
        }
        for (int i = grid.begin(cell); i < grid.end(cell); i++) {
            if (holds(grid.position(i), eastM, northM)) {
                return grid.position(i);
            }
        }
        return NONE;
    }

    /** Positions of all areas that hold the point, lowest first. */
    public List<Integer> list(double eastM, double northM) {
        int cell = grid.cell(eastM, northM);
        if (cell == BoxGrid.OUTSIDE) {
            return List.of();
        }
        List<Integer> holding = new ArrayList<>();
        for (int i = grid.begin(cell); i < grid.end(cell); i++) {
            if (holds(grid.position(i), eastM, northM)) {
                holding.add(grid.position(i));
            }
        }
        return holding;
    }

    /** {@link #locate} for many points; those without position (NaN) are in none. */
    public int[] locateAll(double[] eastM, double[] northM) {
        int[] areas = new int[eastM.length];
        Arrays.parallelSetAll(areas, i -> locate(eastM[i], northM[i]));
        return areas;
    }

    private boolean holds(int position, double eastM, double northM) {
        return boxes.get(position).contains(eastM, northM)
                && shapes.get(position).holds(eastM, northM);
    }

    /** Asked only about points in the shape's box. */
    @FunctionalInterface
    interface Shape {
        boolean holds(double eastM, double northM);
    }
}
