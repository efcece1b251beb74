package se.samband.geo.source.csv;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Gathers the cells of one row after the other in the same array: no object a row but the texts themselves. */
final class CellCollector extends CsvCallbackHandler<CellCollector> {

    private @Nullable Object[] cells = new Object[32];
    private int count;
    private long line;
    private boolean filled;

    @Override
    protected RecordType getRecordType() {
        return RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return count;
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
        line = startingLineNumber;
        count = 0;
        filled = false;
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        if (count == cells.length) {
            cells = Arrays.copyOf(cells, 2 * count);
        }
        if (length == 0) {
            cells[count++] = "";
        } else {
            cells[count++] = new String(buffer, offset, length);
            filled |= buffer[offset] > ' ' || !isBlank(buffer, offset, length);
        }
    }

    private static boolean isBlank(char[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (buffer[i] != 0 && !Character.isWhitespace(buffer[i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
        throw new IllegalStateException("comments are not looked for");
    }

    @Override
    protected void setEmpty() {
        count = 0;
    }

    @Override
    protected CellCollector buildRecord() {
        return this;
    }

    /** The cells of the row just read, the first {@link #count()} of the array; overwritten by the next row. */
    @Nullable
    Object[] cells() {
        return cells;
    }

    int count() {
        return count;
    }

    long line() {
        return line;
    }

    /** Whether any cell holds more than blanks. */
    boolean filled() {
        return filled;
    }
}
