package se.samband.core.identity;

import java.util.Arrays;

/**
 * Ties rows to buildings one to one from scored candidate pairs: a pair is taken when each is the other's best free candidate and
 * no rival comes within the tie margin. Taking a pair frees its neighbours' choice, so they are looked at again. What is left is
 * ambiguous and stays untied: nothing is guessed. The outcome does not depend on the order of the rows, since of two
 * pairs that share a row or a building at most one can be clear of rivals. Time is that of sorting the pairs.
 */
final class MutualBest {

    private final int[] pairRow;
    private final int[] pairKnown;
    private final int[] pairScore;
    private final int tie;
    /** Pairs of each row and of each building, best first, and how far each list is used up. */
    private final int[] rowOffset;

    private final int[] rowPairs;
    private final int[] knownOffset;
    private final int[] knownPairs;
    private final int[] rowNext;
    private final int[] knownNext;
    private final boolean[] rowTaken;
    private final boolean[] knownTaken;
    private final int[] pairOfRow;

    /** Receives the pairs taken. */
    interface Taken {
        void accept(int row, int known, int pair);
    }

    /**
     * @param rowTaken rows already tied; this object goes on marking it, as also {@code knownTaken}
     */
    MutualBest(PairList pairs, boolean[] rowTaken, boolean[] knownTaken, int tie) {
        this.pairRow = pairs.row();
        this.pairKnown = pairs.known();
        this.pairScore = pairs.score();
        this.tie = tie;
        this.rowTaken = rowTaken;
        this.knownTaken = knownTaken;
        int n = pairs.size();
        rowOffset = offsets(pairRow, n, rowTaken.length);
        knownOffset = offsets(pairKnown, n, knownTaken.length);
        rowPairs = new int[n];
        knownPairs = new int[n];
        rowNext = rowOffset.clone();
        knownNext = knownOffset.clone();
        long[] order = new long[n];
        for (int p = 0; p < n; p++) {
            order[p] = ((long) -pairScore[p] << 32) | p;
        }
        Arrays.sort(order);
        for (long key : order) {
            int pair = (int) key;
            rowPairs[rowNext[pairRow[pair]]++] = pair;
            knownPairs[knownNext[pairKnown[pair]]++] = pair;
        }
        System.arraycopy(rowOffset, 0, rowNext, 0, rowOffset.length);
        System.arraycopy(knownOffset, 0, knownNext, 0, knownOffset.length);
        pairOfRow = new int[rowTaken.length];
        Arrays.fill(pairOfRow, -1);
    }

    void solve(Taken taken) {
        IntQueue queue = new IntQueue(rowTaken.length);
        for (int row = 0; row < rowTaken.length; row++) {
            if (rowOffset[row] < rowOffset[row + 1] && !rowTaken[row]) {
                queue.add(row);
            }
        }
        while (!queue.isEmpty()) {
            int row = queue.remove();
            int pair = rowTaken[row] ? -1 : clearBest(row);
            if (pair < 0) {
                continue;
            }
            int building = pairKnown[pair];
            rowTaken[row] = true;
            knownTaken[building] = true;
            pairOfRow[row] = pair;
            taken.accept(row, building, pair);
            for (int i = knownOffset[building]; i < knownOffset[building + 1]; i++) {
                queue.add(pairRow[knownPairs[i]]);
            }
            for (int i = rowOffset[row]; i < rowOffset[row + 1]; i++) {
                int rival = bestOfKnown(pairKnown[rowPairs[i]]);
                if (rival >= 0) {
                    queue.add(pairRow[rival]);
                }
            }
        }
    }

    /** Buildings still free that an untied row could stand for, best first; empty for a tied row. */
    int[] openCandidates(int row) {
        if (rowTaken[row]) {
            return new int[0];
        }
        return Arrays.stream(rowPairs, rowOffset[row], rowOffset[row + 1])
                .map(p -> pairKnown[p])
                .filter(b -> !knownTaken[b])
                .toArray();
    }

    private int clearBest(int row) {
        int best = bestOfRow(row);
        if (best < 0 || bestOfKnown(pairKnown[best]) != best) {
            return -1;
        }
        return hasRival(best, rowPairs, rowNext[row], rowOffset[row + 1])
                        || hasRival(best, knownPairs, knownNext[pairKnown[best]], knownOffset[pairKnown[best] + 1])
                ? -1
                : best;
    }

    private boolean hasRival(int best, int[] list, int from, int to) {
        for (int i = from; i < to && pairScore[list[i]] >= pairScore[best] - tie; i++) {
            int other = list[i];
            if (other != best && !rowTaken[pairRow[other]] && !knownTaken[pairKnown[other]]) {
                return true;
            }
        }
        return false;
    }

    private int bestOfRow(int row) {
        while (rowNext[row] < rowOffset[row + 1] && knownTaken[pairKnown[rowPairs[rowNext[row]]]]) {
            rowNext[row]++;
        }
        return rowNext[row] < rowOffset[row + 1] ? rowPairs[rowNext[row]] : -1;
    }

    private int bestOfKnown(int building) {
        if (knownTaken[building]) {
            return -1;
        }
        while (knownNext[building] < knownOffset[building + 1] && rowTaken[pairRow[knownPairs[knownNext[building]]]]) {
            knownNext[building]++;
        }
        return knownNext[building] < knownOffset[building + 1] ? knownPairs[knownNext[building]] : -1;
    }

    private static int[] offsets(int[] column, int used, int size) {
        int[] offset = new int[size + 1];
        for (int i = 0; i < used; i++) {
            offset[column[i] + 1]++;
        }
        for (int i = 0; i < size; i++) {
            offset[i + 1] += offset[i];
        }
        return offset;
    }
}
