package se.samband.geo.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which row of a table holds the column names: the first that is more than a lead-in. Blank rows, and rows that fill at most half as
 * many cells as the rows of the table usually have (a title, "Uttagsdatum; 2026-01-01"), are passed over.
 */
public final class HeaderGuess {

    /**
     * A row of the sample; rows without content are left out of it.
     *
     * @param number line or row number, counted from 1
     * @param cells cells up to the last
     * @param filled cells that hold more than blanks
     */
    public record SampleRow(long number, int cells, int filled) {}

    private HeaderGuess() {}

    /** The number of the row with the column names; 0 when there is no row at all. */
    public static long rowNumber(List<SampleRow> sample) {
        int usual = usualCells(sample);
        for (SampleRow row : sample) {
            if (usual < 2 || 2 * row.filled > usual) {
                return row.number;
            }
        }
        return sample.isEmpty() ? 0 : sample.getFirst().number;
    }

    /** The most frequent number of cells; of equally frequent ones the largest. */
    public static int usualCells(List<SampleRow> sample) {
        Map<Integer, Integer> counts = new HashMap<>();
        int usual = 0;
        for (SampleRow row : sample) {
            int n = counts.merge(row.cells, 1, Integer::sum);
            int best = counts.getOrDefault(usual, 0);
            if (n > best || (n == best && row.cells > usual)) {
                usual = row.cells;
            }
        }
        return usual;
    }
}
