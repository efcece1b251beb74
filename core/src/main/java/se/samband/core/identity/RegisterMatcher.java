package se.samband.core.identity;

import java.util.Arrays;
import java.util.stream.IntStream;
import se.samband.core.claim.MatchMethod;

/**
 * Recognises the known buildings in a new delivery of the register: by id, by earlier id, then by address and position among those
 * that are left. Linear in time and memory but for one sort.
 */
public final class RegisterMatcher {

    /** Ids are distrusted as a whole when more than half of the tied points lie too far apart, and at least this many. */
    private static final int LEAST_SUSPECTS = 3;

    private static final int DOUBTFUL_ID_PERCENT = 70;

    private final KnownBuildings known;
    private final BuildingRows rows;
    private final int[] knownOfRow;
    private final byte[] method;
    private final byte[] confidence;
    private final boolean[] repeated;
    private final boolean[] rowTaken;
    private final boolean[] knownTaken;

    private RegisterMatcher(KnownBuildings known, BuildingRows rows) {
        this.known = known;
        this.rows = rows;
        knownOfRow = new int[rows.size()];
        Arrays.fill(knownOfRow, RegisterMatch.FREE);
        method = new byte[rows.size()];
        confidence = new byte[rows.size()];
        repeated = new boolean[rows.size()];
        rowTaken = new boolean[rows.size()];
        knownTaken = new boolean[known.size()];
    }

    public static RegisterMatch match(KnownBuildings known, BuildingRows delivery) {
        return match(known, delivery, RegisterVerdict.Thresholds.ASSUMED);
    }

    public static RegisterMatch match(
            KnownBuildings known, BuildingRows delivery, RegisterVerdict.Thresholds thresholds) {
        return new RegisterMatcher(known, delivery).run(thresholds);
    }

    private RegisterMatch run(RegisterVerdict.Thresholds thresholds) {
        byCurrentId();
        byEarlierId();
        boolean distrusted = idsMeanOtherBuildings();
        if (distrusted) {
            forgetIds();
        }
        int byId = tied();
        PairList pairs = candidatePairs();
        int tie = (int) Math.round(known.rules().tiePoints() * Score.POINT);
        MutualBest best = new MutualBest(pairs, rowTaken, knownTaken, tie);
        best.solve((row, building, pair) -> tie(row, building, pairs.method(pair), pairs.score()[pair] / Score.POINT));
        int byPlace = tied() - byId;
        return result(best, byId, byPlace, distrusted, thresholds);
    }

    /** Of several rows with one id the nearest is taken, the first of equally near ones; the others repeat it. */
    private void byCurrentId() {
        int[] rowOfKnown = new int[known.size()];
        Arrays.fill(rowOfKnown, RegisterMatch.FREE);
        for (int row = 0; row < rows.size(); row++) {
            int building = rows.hasId(row) ? known.findById(rows.idHigh(row), rows.idLow(row)) : -1;
            if (building < 0) {
                continue;
            }
            int before = rowOfKnown[building];
            if (before >= 0 && !(distanceM(row, building) < distanceM(before, building))) {
                repeat(row);
                continue;
            }
            if (before >= 0) {
                knownOfRow[before] = RegisterMatch.FREE;
                repeat(before);
            }
            rowOfKnown[building] = row;
            tie(
                    row,
                    building,
                    (byte) MatchMethod.ID.ordinal(),
                    idConfidence(row, building, BuildingMatcher.CERTAIN_PERCENT));
        }
    }

    private void byEarlierId() {
        for (int row = 0; row < rows.size(); row++) {
            if (rowTaken[row] || !rows.hasId(row)) {
                continue;
            }
            int building = known.findByEarlierId(rows.idHigh(row), rows.idLow(row));
            if (building >= 0 && !knownTaken[building]) {
                tie(
                        row,
                        building,
                        (byte) MatchMethod.EARLIER_ID.ordinal(),
                        idConfidence(row, building, BuildingMatcher.EARLIER_ID_PERCENT));
            }
        }
    }

    /** A register that counts its rows from 1 gives every other register's ids a second meaning. */
    private boolean idsMeanOtherBuildings() {
        int compared = 0;
        int suspect = 0;
        for (int row = 0; row < rows.size(); row++) {
            if (knownOfRow[row] >= 0) {
                double distanceM = distanceM(row, knownOfRow[row]);
                compared += Double.isNaN(distanceM) ? 0 : 1;
                suspect += distanceM > known.rules().suspectIdM() ? 1 : 0;
            }
        }
        return suspect >= LEAST_SUSPECTS && suspect * 2L > compared;
    }

    private void forgetIds() {
        Arrays.fill(knownOfRow, RegisterMatch.FREE);
        Arrays.fill(repeated, false);
        Arrays.fill(rowTaken, false);
        Arrays.fill(knownTaken, false);
    }

    private PairList candidatePairs() {
        PairList pairs = new PairList();
        Candidates candidates = new Candidates(known);
        for (int row = 0; row < rows.size(); row++) {
            if (rowTaken[row]) {
                continue;
            }
            candidates.find(rows, row);
            for (int i = 0; i < candidates.size(); i++) {
                if (!knownTaken[candidates.building(i)]) {
                    pairs.add(
                            row,
                            candidates.building(i),
                            // In a crowd nothing tells the candidates apart, for not all of them were looked at.
                            candidates.score(candidates.isCrowded() ? 0 : i),
                            candidates.method(i).ordinal());
                }
            }
        }
        return pairs;
    }

    private RegisterMatch result(
            MutualBest best, int byId, int byPlace, boolean distrusted, RegisterVerdict.Thresholds thresholds) {
        int added = 0;
        int ambiguous = 0;
        int nearKnown = 0;
        boolean anyId = false;
        boolean[] possible = knownTaken.clone();
        for (int row = 0; row < rows.size(); row++) {
            anyId |= rows.hasId(row);
            if (rows.hasPoint(row) && known.hasNeighbourhoodOf(rows.eastM(row), rows.northM(row))) {
                nearKnown++;
            }
            if (rowTaken[row]) {
                continue;
            }
            int[] open = best.openCandidates(row);
            for (int building : open) {
                possible[building] = true;
            }
            if (open.length == 0) {
                added++;
            } else {
                ambiguous++;
            }
        }
        int[] gone = IntStream.range(0, known.size())
                .filter(b -> !possible[b])
                .map(known::fid)
                .toArray();
        RegisterChange change = RegisterVerdict.judge(
                known.size(),
                rows.size(),
                byId,
                byPlace,
                anyId,
                distrusted,
                nearKnown / Math.max(1.0, rows.size()),
                thresholds);
        RegisterVerdict verdict =
                new RegisterVerdict(change, known.size(), rows.size(), byId, byPlace, added, ambiguous, gone.length);
        return new RegisterMatch(known, knownOfRow, method, confidence, repeated, best, gone, verdict);
    }

    private void tie(int row, int building, byte by, int percent) {
        knownOfRow[row] = building;
        method[row] = by;
        confidence[row] = (byte) percent;
        rowTaken[row] = true;
        knownTaken[building] = true;
    }

    private void repeat(int row) {
        repeated[row] = true;
        rowTaken[row] = true;
    }

    private int idConfidence(int row, int building, int percent) {
        return distanceM(row, building) > known.rules().suspectIdM() ? DOUBTFUL_ID_PERCENT : percent;
    }

    private double distanceM(int row, int building) {
        return rows.distanceM(row, known.rows(), building);
    }

    private int tied() {
        int n = 0;
        for (int building : knownOfRow) {
            n += building >= 0 ? 1 : 0;
        }
        return n;
    }
}
