package se.samband.geo.index;

import java.util.List;
import java.util.function.IntConsumer;
import org.locationtech.jts.geom.Envelope;

/** Which of many boxes a point may lie in: a grid of equal cells, each with the positions of the boxes that touch it. */
final class BoxGrid {

    /** The answer outside all boxes. */
    static final int OUTSIDE = -1;

    private static final int CELLS_A_BOX = 4;
    private static final int MAX_CELLS_A_SIDE = 512;

    private final Envelope extent = new Envelope();
    private final int side;

    /** Boxes of cell c: positions first[c] to first[c + 1] of the list, in ascending order. */
    private final int[] first;

    private final int[] positions;

    /** @param boxes null boxes touch nothing */
    BoxGrid(List<Envelope> boxes) {
        boxes.forEach(extent::expandToInclude);
        side = Math.clamp((long) Math.sqrt((double) CELLS_A_BOX * boxes.size()), 1, MAX_CELLS_A_SIDE);
        first = new int[side * side + 1];
        for (Envelope box : boxes) {
            each(box, cell -> first[cell + 1]++);
        }
        for (int c = 1; c < first.length; c++) {
            first[c] += first[c - 1];
        }
        positions = new int[first[side * side]];
        int[] next = first.clone();
        for (int b = 0; b < boxes.size(); b++) {
            int position = b;
            each(boxes.get(b), cell -> positions[next[cell]++] = position);
        }
    }

    private void each(Envelope box, IntConsumer cells) {
        if (box.isNull()) {
            return;
        }
        for (int row = row(box.getMinY()); row <= row(box.getMaxY()); row++) {
            for (int column = column(box.getMinX()); column <= column(box.getMaxX()); column++) {
                cells.accept(row * side + column);
            }
        }
    }

    /** The cell of a point, or {@link #OUTSIDE}, as for a point without position (NaN). */
    int cell(double eastM, double northM) {
        return extent.contains(eastM, northM) ? row(northM) * side + column(eastM) : OUTSIDE;
    }

    int begin(int cell) {
        return first[cell];
    }

    int end(int cell) {
        return first[cell + 1];
    }

    /** Position of a box in the list given. */
    int position(int i) {
        return positions[i];
    }

    private int column(double eastM) {
        return slot(eastM - extent.getMinX(), extent.getWidth());
    }

    private int row(double northM) {
        return slot(northM - extent.getMinY(), extent.getHeight());
    }

    private int slot(double offset, double length) {
        return length > 0 ? Math.clamp((long) (offset / length * side), 0, side - 1) : 0;
    }
}
