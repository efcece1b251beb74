package se.samband.core.identity;

import java.util.Arrays;
import se.samband.core.claim.MatchMethod;

/**
 * The known buildings that one row may stand for by address or position, best first. One object is used again for row after row;
 * not safe between threads.
 *
 * <p>An address or a spot that very many buildings share tells nothing apart: past {@link #ADDRESS_LIMIT} and {@link #CELL_LIMIT}
 * the search stops and says so, which also keeps a file of a million rows at one point from taking for ever.
 */
final class Candidates {

    private static final int ADDRESS_LIMIT = 256;
    private static final int CELL_LIMIT = 64;
    private static final int KEPT = 16;

    private final KnownBuildings known;
    private final Score score;
    private final int[] building = new int[KEPT];
    private final int[] points = new int[KEPT];
    private final MatchMethod[] method = new MatchMethod[KEPT];
    private int size;
    private boolean crowded;
    private int nearest;
    private double nearestM;

    Candidates(KnownBuildings known) {
        this.known = known;
        this.score = new Score(known.rules());
        Arrays.fill(method, MatchMethod.POSITION);
    }

    void find(BuildingRows rows, int row) {
        size = 0;
        crowded = false;
        nearest = -1;
        nearestM = Double.POSITIVE_INFINITY;
        boolean searchedStreet = rows.hasAddress(row) && findByStreet(rows, row);
        if (rows.hasPoint(row)) {
            findByPosition(rows, row, searchedStreet);
        }
    }

    int size() {
        return size;
    }

    int building(int i) {
        return building[i];
    }

    /** Thousandths of a per cent. */
    int score(int i) {
        return points[i];
    }

    MatchMethod method(int i) {
        return method[i];
    }

    /** There may be candidates beyond those kept. */
    boolean isFull() {
        return size == KEPT;
    }

    /** More candidates than can be told apart. */
    boolean isCrowded() {
        return crowded;
    }

    /** The nearest building with the row's address that was too far away, or −1. */
    int nearestTooFar() {
        return nearest;
    }

    double nearestTooFarM() {
        return nearestM;
    }

    int[] buildings() {
        return building;
    }

    private boolean findByStreet(BuildingRows rows, int row) {
        KeyIndex index = known.byStreet();
        int first = index.first(rows.streetHigh(row), rows.streetLow(row));
        int length = 0;
        for (int e = first; e >= 0 && length <= ADDRESS_LIMIT; e = index.next(e)) {
            length++;
        }
        if (length > ADDRESS_LIMIT) {
            if (rows.hasPoint(row)) {
                return false;
            }
            crowded = true;
        }
        int seen = 0;
        for (int e = first; e >= 0 && seen < ADDRESS_LIMIT; e = index.next(e)) {
            seen++;
            consider(rows, row, index.value(e));
        }
        return true;
    }

    private void findByPosition(BuildingRows rows, int row, boolean searchedStreet) {
        KeyIndex index = known.byCell();
        long east = known.cell(rows.eastM(row));
        long north = known.cell(rows.northM(row));
        for (long x = east - 1; x <= east + 1; x++) {
            for (long y = north - 1; y <= north + 1; y++) {
                int seen = 0;
                for (int e = index.first(x, y); e >= 0; e = index.next(e)) {
                    if (++seen > CELL_LIMIT) {
                        crowded = true;
                        break;
                    }
                    int candidate = index.value(e);
                    if (!searchedStreet || !sameStreet(rows, row, candidate)) {
                        consider(rows, row, candidate);
                    }
                }
            }
        }
    }

    private boolean sameStreet(BuildingRows rows, int row, int candidate) {
        return known.rows().streetHigh(candidate) == rows.streetHigh(row)
                && known.rows().streetLow(candidate) == rows.streetLow(row);
    }

    private void consider(BuildingRows rows, int row, int candidate) {
        AddressAgreement agreement = rows.agreement(row, known.rows(), candidate);
        double distanceM = rows.distanceM(row, known.rows(), candidate);
        int found = score.of(agreement, distanceM, rows.differsInUse(row, known.rows(), candidate));
        if (found != Score.NONE) {
            insert(candidate, found, score.method(agreement, distanceM));
        } else if (agreement.sameStreet() && distanceM < nearestM) {
            nearest = candidate;
            nearestM = distanceM;
        }
    }

    /** Keeps the best, in falling order; the earlier added first among equals. */
    private void insert(int candidate, int found, MatchMethod by) {
        int at = size;
        while (at > 0 && points[at - 1] < found) {
            at--;
        }
        if (at == KEPT) {
            return;
        }
        int moved = Math.min(size, KEPT - 1) - at;
        System.arraycopy(building, at, building, at + 1, moved);
        System.arraycopy(points, at, points, at + 1, moved);
        System.arraycopy(method, at, method, at + 1, moved);
        building[at] = candidate;
        points[at] = found;
        method[at] = by;
        size = Math.min(size + 1, KEPT);
    }
}
