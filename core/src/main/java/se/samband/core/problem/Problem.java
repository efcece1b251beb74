package se.samband.core.problem;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.core.text.Lang;
import se.samband.core.text.Text;

/**
 * One fault in input: where it is, what was found, what was expected and how to mend it.
 *
 * @param code stable short code for machines, such as {@code number-expected}
 * @param file name of the file as the user knows it, or null when the fault is not in a file
 * @param row row number as a person counts in the file (the first line of the file is 1), feature number for geodata, or 0 when
 *     the fault is in the whole file
 * @param column column name, property or path inside the file, or null
 * @param value the value found, shortened for showing, or null
 * @param what what is wrong and what was expected
 * @param remedy how to mend it; empty where nothing is to be mended
 */
public record Problem(
        String code,
        @Nullable String file,
        long row,
        @Nullable String column,
        @Nullable String value,
        Text what,
        Text remedy) {

    private static final int SHOWN_VALUE = 80;

    public Problem {
        if (value != null && value.length() > SHOWN_VALUE) {
            value = value.substring(0, SHOWN_VALUE) + "…";
        }
    }

    /** A problem that is not yet placed in a file; place it with {@link #at}. */
    public static Problem of(String code, Text what, Text remedy) {
        return new Problem(code, null, 0, null, null, what, remedy);
    }

    public Problem in(String fileName) {
        return new Problem(code, fileName, row, column, value, what, remedy);
    }

    public Problem at(long newRow, @Nullable String newColumn, @Nullable String newValue) {
        return new Problem(code, file, newRow, newColumn, newValue, what, remedy);
    }

    /** For a problem that stands for several alike: tells how many rows it concerns. */
    public Problem concerning(int rows) {
        Text counted = new Text(what.sv() + " Gäller " + rows + " rader.", what.en() + " Concerns " + rows + " rows.");
        return rows == 1 ? this : new Problem(code, file, row, column, value, counted, remedy);
    }

    public Optional<String> findFile() {
        return Optional.ofNullable(file);
    }

    /** One line for a person: {@code fil.csv, rad 7, kolumn "fart": "snabb" – ett heltal väntades. Skriv …}. */
    public String in(Lang lang) {
        StringBuilder line = new StringBuilder();
        if (file != null) {
            line.append(file);
        }
        if (row > 0) {
            separate(line, ", ").append(lang == Lang.SV ? "rad " : "row ").append(row);
        }
        if (column != null) {
            separate(line, ", ")
                    .append(lang == Lang.SV ? "kolumn " : "column ")
                    .append('"')
                    .append(column)
                    .append('"');
        }
        if (value != null) {
            separate(line, ": ").append('"').append(value).append('"');
        }
        separate(line, " – ").append(what.in(lang));
        String mend = remedy.in(lang);
        return mend.isEmpty() ? line.toString() : line.append(' ').append(mend).toString();
    }

    private static StringBuilder separate(StringBuilder line, String separator) {
        return line.isEmpty() ? line : line.append(separator);
    }
}
