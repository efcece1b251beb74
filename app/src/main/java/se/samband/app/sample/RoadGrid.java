package se.samband.app.sample;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Coordinate;

/**
 * Finds where roads go: cheapest ways over a jittered grid where hills are dear, lakes are closed and a road that exists is
 * cheap to follow. So roads wind, join and share their way as real ones do. Memory: some 60 bytes a grid node.
 */
final class RoadGrid {

    static final byte FOREST = 1;
    static final byte MAIN = 2;
    private static final int[] DI = {1, 1, 0, -1, -1, -1, 0, 1};
    private static final int[] DJ = {0, 1, 1, 1, 0, -1, -1, -1};

    final int size;
    private final double west;
    private final double south;
    private final double stepM;
    private final float[] east;
    private final float[] north;
    private final float[] hill;
    private final boolean[] closed;
    private final byte[] road;
    private final float[] cost;
    private final int[] from;

    RoadGrid(CountyShape shape, Waters waters, int size, Dice dice) {
        this.size = size;
        stepM = shape.sideM / size;
        west = CountyShape.CENTRE_EAST_M - shape.sideM / 2;
        south = CountyShape.CENTRE_NORTH_M - shape.sideM / 2;
        int n = size * size;
        east = new float[n];
        north = new float[n];
        hill = new float[n];
        closed = new boolean[n];
        road = new byte[n * 8];
        cost = new float[n];
        from = new int[n];
        Noise hills = new Noise(dice.fork("hills"), 2_300);
        Noise rough = new Noise(dice.fork("rough"), 700);
        for (int k = 0; k < n; k++) {
            east[k] = (float) ((k % size + 0.5 + dice.between(-0.32, 0.32)) * stepM);
            north[k] = (float) ((k / size + 0.5 + dice.between(-0.32, 0.32)) * stepM);
            double e = eastM(k);
            double nn = northM(k);
            hill[k] = (float) (1 + 4 * StrictMath.pow(hills.at(e, nn), 2) + 2 * rough.at(e, nn));
            closed[k] = shape.municipalityAt(e, nn) < 0 || waters.isWet(e, nn);
        }
    }

    double eastM(int node) {
        return west + east[node];
    }

    double northM(int node) {
        return south + north[node];
    }

    Coordinate at(int node) {
        return Shapes.point(eastM(node), northM(node));
    }

    boolean isClosed(int node) {
        return closed[node];
    }

    int nodeNear(double e, double n) {
        int i = Math.clamp((int) ((e - west) / stepM), 0, size - 1);
        int j = Math.clamp((int) ((n - south) / stepM), 0, size - 1);
        return j * size + i;
    }

    byte road(int node, int direction) {
        return road[node * 8 + direction];
    }

    int neighbour(int node, int direction) {
        int i = node % size + DI[direction];
        int j = node / size + DJ[direction];
        return i < 0 || j < 0 || i >= size || j >= size ? -1 : j * size + i;
    }

    int degree(int node) {
        int sum = 0;
        for (int d = 0; d < 8; d++) {
            sum += road(node, d) > 0 ? 1 : 0;
        }
        return sum;
    }

    /** Builds the cheapest road to the nearest goal within reach; false when there is none. */
    boolean build(int start, IntPredicate goal, byte kind, double reach) {
        Arrays.fill(cost, Float.POSITIVE_INFINITY);
        Heap heap = new Heap();
        cost[start] = 0;
        from[start] = -1;
        heap.push(0, start);
        while (!heap.isEmpty()) {
            float c = heap.key();
            int node = heap.pop();
            if (c > cost[node]) {
                continue;
            }
            if (node != start && goal.test(node)) {
                mark(node, kind);
                return true;
            }
            if (c > reach) {
                return false;
            }
            relax(node, c, heap);
        }
        return false;
    }

    private void relax(int node, float c, Heap heap) {
        for (int d = 0; d < 8; d++) {
            int next = neighbour(node, d);
            if (next < 0 || closed[next] || crossesDiagonal(node, d)) {
                continue;
            }
            double dx = east[next] - east[node];
            double dy = north[next] - north[node];
            double price = Math.sqrt(dx * dx + dy * dy) * (hill[node] + hill[next]) / 2;
            if (road(node, d) > 0) {
                price *= 0.3;
            }
            float sum = (float) (c + price);
            if (sum < cost[next]) {
                cost[next] = sum;
                from[next] = node;
                heap.push(sum, next);
            }
        }
    }

    /** Two diagonals of one square would cross without a junction. */
    private boolean crossesDiagonal(int node, int d) {
        if (d % 2 == 0) {
            return false;
        }
        int side = neighbour(node, d - 1);
        return side >= 0 && road(side, (d + 2) % 8) > 0;
    }

    private void mark(int goal, byte kind) {
        for (int node = goal; from[node] >= 0; node = from[node]) {
            int back = from[node];
            for (int d = 0; d < 8; d++) {
                if (neighbour(node, d) == back) {
                    road[node * 8 + d] = (byte) Math.max(road[node * 8 + d], kind);
                    int there = back * 8 + (d + 4) % 8;
                    road[there] = (byte) Math.max(road[there], kind);
                }
            }
        }
    }

    /** A binary heap of (cost, node); equal costs come in node order, so that the result never depends on chance. */
    private static final class Heap {
        private final java.util.PriorityQueue<Long> queue = new java.util.PriorityQueue<>();

        void push(float key, int node) {
            // Non-negative floats keep their order as integer bits.
            queue.add(((long) Float.floatToRawIntBits(key) << 32) | node);
        }

        boolean isEmpty() {
            return queue.isEmpty();
        }

        float key() {
            return Float.intBitsToFloat((int) (queue.element() >>> 32));
        }

        int pop() {
            return (int) (long) queue.remove();
        }
    }
}
