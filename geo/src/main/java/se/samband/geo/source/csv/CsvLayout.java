package se.samband.geo.source.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samband.geo.source.HeaderGuess;
import se.samband.geo.source.HeaderGuess.SampleRow;
import se.samband.geo.source.TextEncoding;

/**
 * Which character separates the cells, and on which line the column names stand, judged from the start of the file.
 *
 * <p>The separator is the one that splits most of the first rows, the first one included, into the same number of cells.
 *
 * @param headerLine first line of the row with the column names, counted from 1; 0 when the file has no row at all
 * @param runningText whether the text is no table; never when the user has said how it is one
 */
record CsvLayout(char delimiter, long headerLine, boolean runningText) {

    private static final char[] CANDIDATES = {';', ',', '\t', '|'};
    private static final int SAMPLE_CHARS = 1 << 16;
    private static final int SAMPLE_ROWS = 200;

    static CsvLayout of(Path file, TextEncoding encoding, @Nullable Character delimiter, @Nullable Integer headerRow)
            throws IOException {
        String sample = sample(file, encoding);
        char chosen = delimiter != null ? delimiter : sniff(sample);
        boolean told = delimiter != null || headerRow != null;
        boolean runningText = !told
                && RunningText.is(
                        records(sample, chosen).stream()
                                .map(CsvRecord::getFields)
                                .toList(),
                        chosen);
        return new CsvLayout(
                chosen, headerRow != null ? headerRow : HeaderGuess.rowNumber(rows(sample, chosen)), runningText);
    }

    private static String sample(Path file, TextEncoding encoding) throws IOException {
        char[] buffer = new char[SAMPLE_CHARS];
        int length = 0;
        try (Reader reader = new InputStreamReader(encoding.openText(file), encoding.charset())) {
            for (int n = 0; n >= 0 && length < buffer.length; n = reader.read(buffer, length, buffer.length - length)) {
                length += n;
            }
        }
        return new String(buffer, 0, length);
    }

    private static char sniff(String sample) {
        char best = CANDIDATES[0];
        double bestScore = -1;
        for (char candidate : CANDIDATES) {
            double score = score(rows(sample, candidate));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        // One column: any separator will do, and a comma is what the name of the format promises.
        return bestScore <= 0 ? ',' : best;
    }

    private static double score(List<SampleRow> rows) {
        int usual = HeaderGuess.usualCells(rows);
        if (usual < 2) {
            return 0;
        }
        long alike = rows.stream().filter(r -> r.cells() == usual).count();
        boolean firstAlike = rows.getFirst().cells() == usual;
        return (double) alike / rows.size() + (firstAlike ? 0.5 : 0) + Math.min(usual, 100) * 1e-4;
    }

    private static List<SampleRow> rows(String sample, char delimiter) {
        return records(sample, delimiter).stream()
                .map(cells -> new SampleRow(cells.getStartingLineNumber(), cells.getFieldCount(), (int) filled(cells)))
                .toList();
    }

    private static long filled(CsvRecord cells) {
        return cells.getFields().stream().filter(c -> !c.isBlank()).count();
    }

    /** The sample's rows that hold anything; the last is left out when the sample may have cut it. */
    private static List<CsvRecord> records(String sample, char delimiter) {
        List<CsvRecord> records = new ArrayList<>();
        boolean cut = sample.length() == SAMPLE_CHARS;
        try (CsvReader<CsvRecord> reader =
                CsvReaders.builder(delimiter).allowUnclosedQuote(true).ofCsvRecord(new StringReader(sample))) {
            for (CsvRecord cells : reader) {
                if (filled(cells) > 0) {
                    records.add(cells);
                }
                if (records.size() > SAMPLE_ROWS) {
                    cut = true;
                    break;
                }
            }
        } catch (CsvParseException | IOException e) {
            // What was read before the fault is the sample; the fault itself is reported when the rows are read.
            return records;
        }
        if (cut && records.size() > 1) {
            records.removeLast();
        }
        return records;
    }
}
