package se.samband.core.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * Tries to work out withheld counts from all that is shown: bounds are narrowed by every sum and every order that the table is known
 * to have, until nothing narrows any more.
 */
final class Attacker {
    private final int rows;
    private final int levels;
    final long[] low;
    final long[] high;
    private final List<int[]> sums = new ArrayList<>();
    private final List<int[]> orders = new ArrayList<>();

    /** @param shown by row (the sum last) and level, the highest first */
    Attacker(OpenFigures.Line[][] shown, long most) {
        rows = shown.length;
        levels = shown[0].length;
        // One number for each part, one for each first two or three parts together, and the total.
        low = new long[rows * levels * 7];
        high = new long[low.length];
        Arrays.fill(high, most);
        for (int r = 0; r < rows; r++) {
            for (int l = 0; l < levels; l++) {
                for (OpenPart part : OpenPart.values()) {
                    know(at(r, l, part.ordinal()), shown[r][l].find(part));
                }
                know(at(r, l, 6), shown[r][l].total());
                sums.add(new int[] {at(r, l, 4), at(r, l, 0), at(r, l, 1)});
                sums.add(new int[] {at(r, l, 5), at(r, l, 4), at(r, l, 2)});
                sums.add(new int[] {at(r, l, 6), at(r, l, 5), at(r, l, 3)});
                if (l > 0) {
                    orders.add(new int[] {at(r, l - 1, 0), at(r, l, 0)});
                    orders.add(new int[] {at(r, l - 1, 4), at(r, l, 4)});
                    orders.add(new int[] {at(r, l - 1, 6), at(r, l, 6)});
                    orders.add(new int[] {at(r, l, 6), at(r, l - 1, 6)});
                }
            }
        }
        for (int l = 0; l < levels; l++) {
            for (int what = 0; what < 7; what++) {
                int[] sum = new int[rows];
                sum[0] = at(rows - 1, l, what);
                for (int r = 0; r < rows - 1; r++) {
                    sum[r + 1] = at(r, l, what);
                }
                sums.add(sum);
            }
        }
        while (narrow()) {
            // again, with what has become known
        }
    }

    int at(int row, int level, int what) {
        return (row * levels + level) * 7 + what;
    }

    private void know(int at, OptionalLong count) {
        if (count.isPresent()) {
            low[at] = count.getAsLong();
            high[at] = count.getAsLong();
        }
    }

    private boolean narrow() {
        long before = Arrays.stream(high).sum() - Arrays.stream(low).sum();
        for (int[] order : orders) {
            low[order[1]] = Math.max(low[order[1]], low[order[0]]);
            high[order[0]] = Math.min(high[order[0]], high[order[1]]);
        }
        for (int[] sum : sums) {
            long lowest = 0;
            long highest = 0;
            for (int i = 1; i < sum.length; i++) {
                lowest += low[sum[i]];
                highest += high[sum[i]];
            }
            low[sum[0]] = Math.max(low[sum[0]], lowest);
            high[sum[0]] = Math.min(high[sum[0]], highest);
            for (int i = 1; i < sum.length; i++) {
                low[sum[i]] = Math.max(low[sum[i]], low[sum[0]] - (highest - high[sum[i]]));
                high[sum[i]] = Math.min(high[sum[i]], high[sum[0]] - (lowest - low[sum[i]]));
            }
        }
        return Arrays.stream(high).sum() - Arrays.stream(low).sum() < before;
    }
}
