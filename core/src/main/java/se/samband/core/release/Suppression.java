package se.samband.core.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * Chooses which counts of one unit are withheld. A count of 1 … minimum − 1 is withheld, and so many others that the rest does not
 * give it away.
 *
 * <p>The proof is made while choosing: for every protected count there is a {@link Move}, another table that agrees with everything
 * shown and in which that count is larger by the minimum. Whoever knows all that is shown, that counts are not negative, that rows
 * and columns add up and that what reaches a higher level reaches the lower ones too, can therefore not tell the two tables apart. To
 * withhold more never takes a move away, so that counts can be taken one after the other. Where no move can be found the whole row is
 * closed, together with the sum; then all of the row may be anything.
 *
 * <p>Protected are the counts themselves and, between any two levels, how many more the lower one reaches.
 */
final class Suppression {

    static final int PARTS = OpenPart.values().length;

    private static final int SUM_WEIGHT = 6;

    /** Rows, the sum last; levels, the highest first; parts. */
    private final long[][][] counts;

    private final int minimum;
    private final int sum;
    private final int levels;
    private final boolean[][][] withheld;
    private final boolean[] withheldTotal;
    private final boolean[] closed;

    /**
     * @param counts by row, level (the highest first) and ordinal of {@link OpenPart}; the last row is the sum of the others, and at
     *     each level the parts of a row give the same total
     */
    Suppression(long[][][] counts, int minimum) {
        this.counts = counts;
        this.minimum = minimum;
        this.sum = counts.length - 1;
        this.levels = counts[0].length;
        this.withheld = new boolean[counts.length][levels][PARTS];
        this.withheldTotal = new boolean[counts.length];
        this.closed = new boolean[counts.length];
    }

    /** What may be told of a row at a level. */
    OpenFigures.Line line(int row, int level, int levelMbit) {
        List<OptionalLong> parts = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            parts.add(told(withheld[row][level][part], counts[row][level][part]));
        }
        return new OpenFigures.Line(levelMbit, told(withheldTotal[row], total(row)), parts);
    }

    private static OptionalLong told(boolean hidden, long count) {
        return hidden ? OptionalLong.empty() : OptionalLong.of(count);
    }

    boolean isClosed(int row) {
        return closed[row];
    }

    void choose() {
        List<Target> targets = targets();
        targets.forEach(target -> {
            if (target.isCount()) {
                withheld[target.row()][target.high()][target.part()] = true;
            }
        });
        for (int row = 0; row <= sum; row++) {
            if (isSmall(total(row))) {
                close(row);
            }
        }
        targets.forEach(this::protect);
    }

    /** Withholds all of the row and of the sum. Of the sum itself: of everything. */
    void close(int row) {
        if (closed[row]) {
            return;
        }
        closed[row] = true;
        for (boolean[] level : withheld[row]) {
            Arrays.fill(level, true);
        }
        withheldTotal[row] = isSmall(total(row));
        if (row == sum) {
            return;
        }
        close(sum);
        withheldTotal[sum] |= withheldTotal[row];
    }

    /** Closes every row: for a county so small that nothing else helps. */
    private void closeAll() {
        for (int row = 0; row < sum; row++) {
            close(row);
        }
    }

    private void protect(Target target) {
        if (closed[target.row()] && (target.row() != sum || anyRowClosed())) {
            return;
        }
        Move best = null;
        double least = Double.MAX_VALUE;
        for (Move move : moves(target)) {
            double cost = cost(move);
            if (cost < least && isPossible(move)) {
                best = move;
                least = cost;
            }
        }
        if (best != null) {
            withhold(best);
        } else if (target.row() == sum) {
            closeAll();
        } else {
            close(target.row());
        }
    }

    private boolean anyRowClosed() {
        for (int row = 0; row < sum; row++) {
            if (closed[row]) {
                return true;
            }
        }
        return false;
    }

    private long total(int row) {
        long total = 0;
        for (long count : counts[row][0]) {
            total += count;
        }
        return total;
    }

    private boolean isSmall(long count) {
        return count > 0 && count < minimum;
    }

    /**
     * A count to protect, or how many more the level {@code low} has in the first parts than the level {@code high}.
     *
     * @param part of the count; of a difference the last of the parts taken together, which begin with reached
     * @param low the same as high for a count
     */
    private record Target(int row, int high, int low, int part) {
        boolean isCount() {
            return high == low;
        }
    }

    private List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        for (int row = 0; row <= sum; row++) {
            for (int high = 0; high < levels; high++) {
                for (int part = 0; part < PARTS; part++) {
                    if (isSmall(counts[row][high][part])) {
                        targets.add(new Target(row, high, high, part));
                    }
                }
                for (int low = high + 1; low < levels; low++) {
                    for (int part = 0; part <= OpenPart.COMING.ordinal(); part++) {
                        if (isSmall(first(row, low, part) - first(row, high, part))) {
                            targets.add(new Target(row, high, low, part));
                        }
                    }
                }
            }
        }
        return targets;
    }

    /** The first parts up to this one together. What reaches a higher level is in them at a lower one as well. */
    private long first(int row, int level, int part) {
        long sumOfParts = 0;
        for (int p = 0; p <= part; p++) {
            sumOfParts += counts[row][level][p];
        }
        return sumOfParts;
    }

    /**
     * As many as the minimum stand in part {@code to} instead of {@code from}, at levels {@code first} … {@code last} of one row; in
     * the other row the other way round, or, where one of the rows is the sum, the same way.
     */
    private record Move(int row, int other, int from, int to, int first, int last) {}

    private List<Move> moves(Target target) {
        List<Move> moves = new ArrayList<>();
        for (int first = 0; first < levels; first++) {
            for (int last = first; last < levels; last++) {
                boolean high = first <= target.high() && target.high() <= last;
                boolean low = first <= target.low() && target.low() <= last;
                if (target.isCount() ? high : high != low) {
                    add(moves, target, first, last, target.isCount() || low);
                }
            }
        }
        return moves;
    }

    /** @param more whether the target's parts are to be more at these levels */
    private void add(List<Move> moves, Target target, int first, int last, boolean more) {
        for (int in = target.isCount() ? target.part() : 0; in <= target.part(); in++) {
            for (int out = 0; out < PARTS; out++) {
                boolean outside = target.isCount() ? out != in : out > target.part();
                for (int other = 0; outside && other <= sum; other++) {
                    if (other != target.row()) {
                        moves.add(new Move(target.row(), other, more ? out : in, more ? in : out, first, last));
                    }
                }
            }
        }
    }

    private boolean isPossible(Move move) {
        return isPossible(move.row(), move.from(), move.to(), move)
                && (move.row() == sum || move.other() == sum
                        ? isPossible(move.other(), move.from(), move.to(), move)
                        : isPossible(move.other(), move.to(), move.from(), move));
    }

    /** Nothing that is there vanishes and nothing that is not there appears: the other unit's counts would tell. */
    private boolean isPossible(int row, int from, int to, Move move) {
        for (int level = move.first(); level <= move.last(); level++) {
            if (counts[row][level][from] <= minimum || counts[row][level][to] < 1) {
                return false;
            }
        }
        for (int high = 0; high < levels; high++) {
            for (int low = high + 1; low < levels; low++) {
                for (int part = 0; part < PARTS - 1; part++) {
                    long before = first(row, low, part) - first(row, high, part);
                    long after = before + shift(from, to, part, move, low) - shift(from, to, part, move, high);
                    if (before >= 0 && after < 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private long shift(int from, int to, int part, Move move, int level) {
        if (level < move.first() || level > move.last()) {
            return 0;
        }
        return (to <= part ? minimum : 0) - (from <= part ? minimum : 0);
    }

    /** How much is lost to readers: the number of counts, those of the sum first of all, then how many they stand for. */
    private double cost(Move move) {
        double cost = 0;
        for (int row : new int[] {move.row(), move.other()}) {
            for (int level = move.first(); level <= move.last(); level++) {
                for (int part : new int[] {move.from(), move.to()}) {
                    if (!withheld[row][level][part]) {
                        cost += (row == sum ? SUM_WEIGHT : 1)
                                + counts[row][level][part] / (1.0 + Math.max(1, total(sum)));
                    }
                }
            }
        }
        return cost;
    }

    private void withhold(Move move) {
        for (int level = move.first(); level <= move.last(); level++) {
            withheld[move.row()][level][move.from()] = true;
            withheld[move.row()][level][move.to()] = true;
            withheld[move.other()][level][move.from()] = true;
            withheld[move.other()][level][move.to()] = true;
        }
    }
}
