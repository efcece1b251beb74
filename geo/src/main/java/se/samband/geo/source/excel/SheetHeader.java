package se.samband.geo.source.excel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samband.geo.source.ColumnNames;
import se.samband.geo.source.HeaderGuess;
import se.samband.geo.source.HeaderGuess.SampleRow;

/**
 * The row of a sheet that holds the column names.
 *
 * @param row its number; 0 when the sheet is empty
 * @param columns the names; empty when the sheet is
 */
record SheetHeader(long row, List<String> columns) {

    private static final int SAMPLE_ROWS = 200;

    static SheetHeader of(Workbook workbook, String sheet, @Nullable Integer wanted) {
        List<SampleRow> sample = new ArrayList<>();
        List<List<@Nullable Object>> cells = new ArrayList<>();
        workbook.forEachRow(sheet, (number, row) -> {
            if (wanted != null && number < wanted) {
                return true;
            }
            int filled = (int) row.stream().filter(SheetHeader::isFilled).count();
            if (filled > 0) {
                sample.add(new SampleRow(number, lastFilled(row) + 1, filled));
                cells.add(new ArrayList<>(row));
            }
            return sample.size() < SAMPLE_ROWS && (wanted == null || sample.isEmpty());
        });
        long header = HeaderGuess.rowNumber(sample);
        for (int i = 0; i < sample.size(); i++) {
            if (sample.get(i).number() == header) {
                return new SheetHeader(header, names(cells.get(i)));
            }
        }
        return new SheetHeader(0, List.of());
    }

    private static List<String> names(List<@Nullable Object> row) {
        List<@Nullable String> names = new ArrayList<>();
        for (Object cell : row.subList(0, lastFilled(row) + 1)) {
            names.add(cell == null ? null : cell.toString());
        }
        return ColumnNames.unique(names);
    }

    static int lastFilled(List<@Nullable Object> row) {
        int last = row.size() - 1;
        while (last >= 0 && !isFilled(row.get(last))) {
            last--;
        }
        return last;
    }

    static boolean isFilled(@Nullable Object cell) {
        return cell != null && !(cell instanceof String text && text.isBlank());
    }
}
