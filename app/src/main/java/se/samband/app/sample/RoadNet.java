package se.samband.app.sample;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Main roads between the places, and forest roads that branch off from them. */
final class RoadNet {

    private static final int GRID = 190;

    final List<Road> roads = new ArrayList<>();
    private final RoadGrid grid;
    private final CountyShape shape;

    RoadNet(CountyShape shape, Waters waters, List<Place> places, int buildings, Dice dice) {
        this.shape = shape;
        grid = new RoadGrid(shape, waters, GRID, dice.fork("grid"));
        int[] node = new int[places.size()];
        for (int p = 0; p < node.length; p++) {
            node[p] = openNodeNear(places.get(p).eastM(), places.get(p).northM());
        }
        joinPlaces(places, node);
        branchOut(dice.fork("branches"), (int) (160 * Math.sqrt(buildings / 12_000.0)) + 60);
        boolean[] anchor = new boolean[GRID * GRID];
        for (int n : node) {
            anchor[n] = true;
        }
        cutIntoRoads(anchor);
    }

    private int openNodeNear(double e, double n) {
        int node = grid.nodeNear(e, n);
        for (int d = 0; d < 8 && grid.isClosed(node); d++) {
            int next = grid.neighbour(node, d);
            if (next >= 0 && !grid.isClosed(next)) {
                return next;
            }
        }
        return node;
    }

    /** Relative neighbourhood graph (Toussaint 1980): a road between two places unless a third lies nearer to both. */
    private void joinPlaces(List<Place> places, int[] node) {
        for (int a = 0; a < node.length; a++) {
            for (int b = a + 1; b < node.length; b++) {
                if (node[a] != node[b] && areNeighbours(places, a, b)) {
                    int goal = node[b];
                    grid.build(node[a], n -> n == goal, RoadGrid.MAIN, 1e9);
                }
            }
        }
    }

    private static boolean areNeighbours(List<Place> places, int a, int b) {
        double length = places.get(a).distanceM(places.get(b));
        for (int c = 0; c < places.size(); c++) {
            if (c != a
                    && c != b
                    && Math.max(
                                    places.get(a).distanceM(places.get(c)),
                                    places.get(b).distanceM(places.get(c)))
                            < length) {
                return false;
            }
        }
        return true;
    }

    private void branchOut(Dice dice, int wanted) {
        for (int t = 0, built = 0; built < wanted && t < wanted * 20; t++) {
            double e = CountyShape.CENTRE_EAST_M + dice.between(-0.5, 0.5) * shape.sideM;
            double n = CountyShape.CENTRE_NORTH_M + dice.between(-0.5, 0.5) * shape.sideM;
            int start = grid.nodeNear(e, n);
            if (!grid.isClosed(start)
                    && grid.degree(start) == 0
                    && grid.build(start, node -> grid.degree(node) > 0, RoadGrid.FOREST, shape.sideM * 0.35)) {
                built++;
            }
        }
    }

    private void cutIntoRoads(boolean[] anchor) {
        boolean[] done = new boolean[GRID * GRID * 8];
        for (int start = 0; start < GRID * GRID; start++) {
            if (grid.degree(start) == 2 && !anchor[start]) {
                continue;
            }
            for (int d = 0; d < 8; d++) {
                if (grid.road(start, d) > 0 && !done[start * 8 + d]) {
                    byte kind = grid.road(start, d);
                    List<Coordinate> line = follow(start, d, anchor, done);
                    Coordinate middle = line.get(line.size() / 2);
                    int municipality = Math.max(0, shape.municipalityAt(middle.x, middle.y));
                    roads.add(new Road(
                            Names.ruralWay(roads.size()),
                            kind == RoadGrid.MAIN ? Road.MAIN : Road.FOREST,
                            municipality,
                            -1,
                            Shapes.smooth(line, 2)));
                }
            }
        }
    }

    private List<Coordinate> follow(int start, int direction, boolean[] anchor, boolean[] done) {
        List<Coordinate> line = new ArrayList<>();
        line.add(grid.at(start));
        int node = start;
        int d = direction;
        while (true) {
            int next = grid.neighbour(node, d);
            done[node * 8 + d] = true;
            int back = (d + 4) % 8;
            done[next * 8 + back] = true;
            line.add(grid.at(next));
            if (grid.degree(next) != 2 || anchor[next]) {
                return line;
            }
            for (int turn = 0; turn < 8; turn++) {
                if (turn != back && grid.road(next, turn) > 0) {
                    d = turn;
                    break;
                }
            }
            node = next;
        }
    }
}
