package se.samband.core.identity;

import java.util.Arrays;
import se.samband.core.claim.MatchMethod;

/**
 * The known buildings that one row may stand for by address or position, best first; none that is known to lie in another
 * municipality than the row's. One object is used again for row after row;
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
    private final AddressLayer layer;
    private final Score score;
    private final int[] building = new int[KEPT];
    private final int[] points = new int[KEPT];
    private final MatchMethod[] method = new MatchMethod[KEPT];
    private int size;
    private boolean crowded;
    private boolean equal;
    private boolean inLayer;
    private boolean elsewhere;
    private int bestElsewhere;
    private int nearest;
    private double nearestM;

    /** Candidates by what the buildings themselves have. */
    Candidates(KnownBuildings known) {
        this(known, AddressLayer.NONE);
    }

    /** @param layer asked where the buildings' own addresses do not answer */
    Candidates(KnownBuildings known, AddressLayer layer) {
        this.known = known;
        this.layer = layer;
        this.score = new Score(known.rules());
        Arrays.fill(method, MatchMethod.POSITION);
    }

    void find(BuildingRows rows, int row) {
        size = 0;
        crowded = false;
        equal = false;
        inLayer = false;
        elsewhere = false;
        bestElsewhere = Score.NONE;
        nearest = -1;
        nearestM = Double.POSITIVE_INFINITY;
        boolean searchedStreet = rows.hasAddress(row) && findByStreet(rows, row);
        if (searchedStreet && !layer.isEmpty() && !(rows.hasPoint(row) ? size > 0 : equal)) {
            findByLayer(rows, row);
        }
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

    /** The row's address is in the address layer. */
    boolean isInLayer() {
        return inLayer;
    }

    /** A building that else would fit, or has the row's address, lies in another municipality. */
    boolean isElsewhere() {
        return elsewhere;
    }

    /** The row's point rather means a building in another municipality: then what is left beside it is not the row's either. */
    boolean isPointElsewhere() {
        return size > 0 && bestElsewhere > points[0];
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

    private void findByLayer(BuildingRows rows, int row) {
        KeyIndex index = layer.byStreet();
        int seen = 0;
        for (int e = index.first(rows.streetHigh(row), rows.streetLow(row)); e >= 0; e = index.next(e)) {
            if (++seen > ADDRESS_LIMIT) {
                crowded = true;
                return;
            }
            int address = index.value(e);
            if (rows.agreement(row, layer.rows(), address, false).sameStreet()) {
                inLayer = true;
                considerAddress(rows, row, address);
            }
        }
    }

    /** An address lies in the municipality of the building it is tied to. */
    private void considerAddress(BuildingRows rows, int row, int address) {
        double distanceM = rows.distanceM(row, layer.rows(), address);
        int nearPenalty = layer.isNearOnly(address) ? layer.rules().nearPenalty() * Score.POINT : 0;
        for (int tie = layer.begin(address); tie < layer.end(address); tie++) {
            int candidate = layer.building(tie);
            boolean sameMunicipality = rows.isInMunicipalityOf(row, known.rows(), candidate);
            AddressAgreement agreement = rows.agreement(row, layer.rows(), address, sameMunicipality);
            int found = score.of(agreement, distanceM, false) - nearPenalty;
            if (rows.differsInMunicipality(row, known.rows(), candidate)) {
                exclude(found, distanceM);
            } else if (score.isEnough(found)) {
                insert(candidate, found, MatchMethod.ADDRESS_LAYER);
            } else if (distanceM < nearestM) {
                nearest = candidate;
                nearestM = distanceM;
            }
        }
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
        boolean sameMunicipality = rows.isInMunicipalityOf(row, known.rows(), candidate);
        AddressAgreement agreement = rows.agreement(row, known.rows(), candidate, sameMunicipality);
        double distanceM = rows.distanceM(row, known.rows(), candidate);
        int found = score.of(agreement, distanceM, rows.differsInUse(row, known.rows(), candidate));
        if (rows.differsInMunicipality(row, known.rows(), candidate)) {
            if (found != Score.NONE || agreement.sameStreet()) {
                exclude(found, distanceM);
            }
        } else if (found != Score.NONE) {
            equal |= agreement == AddressAgreement.EQUAL;
            insert(candidate, found, score.method(agreement, distanceM));
        } else if (agreement.sameStreet() && distanceM < nearestM) {
            nearest = candidate;
            nearestM = distanceM;
        }
    }

    private void exclude(int found, double distanceM) {
        elsewhere = true;
        if (!Double.isNaN(distanceM)) {
            bestElsewhere = Math.max(bestElsewhere, found);
        }
    }

    /** Keeps the best, in falling order; the earlier added first among equals. A building stands once, by its best. */
    private void insert(int candidate, int found, MatchMethod by) {
        if (inLayer && isKept(candidate, found)) {
            return;
        }
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

    /** Whether the building stands as well already; when worse, it is taken away. Only the layer gives a building twice. */
    private boolean isKept(int candidate, int found) {
        for (int i = 0; i < size; i++) {
            if (building[i] != candidate) {
                continue;
            }
            if (points[i] >= found) {
                return true;
            }
            int after = size - i - 1;
            System.arraycopy(building, i + 1, building, i, after);
            System.arraycopy(points, i + 1, points, i, after);
            System.arraycopy(method, i + 1, method, i, after);
            size--;
            return false;
        }
        return false;
    }
}
