package se.samband.app.sample;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** A square lattice with jittered corners and wobbling sides; each side exists once and is shared by its two cells. */
final class Lattice {

    private static final double JITTER = 0.3;
    private static final int FINENESS = 3;

    private final int cells;
    private final Coordinate[] corner;
    private final List<List<Coordinate>> eastward = new ArrayList<>();
    private final List<List<Coordinate>> northward = new ArrayList<>();

    Lattice(Dice dice, double sideM, int cells) {
        this.cells = cells;
        double step = sideM / cells;
        int n = cells + 1;
        corner = new Coordinate[n * n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                corner[j * n + i] = Shapes.point(
                        CountyShape.CENTRE_EAST_M - sideM / 2 + step * (i + dice.between(-JITTER, JITTER)),
                        CountyShape.CENTRE_NORTH_M - sideM / 2 + step * (j + dice.between(-JITTER, JITTER)));
            }
        }
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                Coordinate here = corner[j * n + i];
                eastward.add(i < cells ? Shapes.wobble(here, corner[j * n + i + 1], 0.13, FINENESS, dice) : List.of());
                northward.add(
                        j < cells ? Shapes.wobble(here, corner[(j + 1) * n + i], 0.13, FINENESS, dice) : List.of());
            }
        }
        while (straightenCrossing()) {}
    }

    /** Where a corner is sharp, sides can wobble over each other; straight ones cannot. Returns whether any had to be straightened. */
    private boolean straightenCrossing() {
        boolean any = false;
        for (int j = 0; j < cells; j++) {
            for (int i = 0; i < cells; i++) {
                if (!cell(i, j).isValid()) {
                    int n = cells + 1;
                    straighten(eastward, j * n + i);
                    straighten(eastward, (j + 1) * n + i);
                    straighten(northward, j * n + i);
                    straighten(northward, j * n + i + 1);
                    any = true;
                }
            }
        }
        return any;
    }

    private static void straighten(List<List<Coordinate>> sides, int side) {
        List<Coordinate> wobbling = sides.get(side);
        sides.set(side, List.of(wobbling.getFirst(), wobbling.getLast()));
    }

    Coordinate middle(int i, int j) {
        int n = cells + 1;
        Coordinate a = corner[j * n + i];
        Coordinate b = corner[(j + 1) * n + i + 1];
        return new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2);
    }

    Polygon cell(int i, int j) {
        int n = cells + 1;
        List<Coordinate> ring = new ArrayList<>(eastward.get(j * n + i));
        append(ring, northward.get(j * n + i + 1));
        append(ring, eastward.get((j + 1) * n + i).reversed());
        append(ring, northward.get(j * n + i).reversed());
        return Shapes.FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    private static void append(List<Coordinate> ring, List<Coordinate> side) {
        ring.addAll(side.subList(1, side.size()));
    }
}
