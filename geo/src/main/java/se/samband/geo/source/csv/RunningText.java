package se.samband.geo.source.csv;

import java.util.List;
import java.util.regex.Pattern;
import se.samband.geo.source.HeaderGuess;
import se.samband.geo.source.HeaderGuess.SampleRow;

/**
 * Tells a letter or a report from a table, so that it is refused for what it is rather than for columns named after its first
 * sentence. Only what has sentences and no columns is taken for running text: a list of ids in one column, and a table with rows
 * of different length, stay tables.
 */
final class RunningText {

    /** A word with at least two letters before the mark, so that neither "1." nor initials count. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{L}{2}[.!?…]+[\"”)]?(\\s+\\p{Lu}|\\s*$)");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Share of the rows in which a sentence ends. */
    private static final double SENTENCES = 0.2;

    /** Words to a cell, on average: sentences split at their commas have more, cells of tables fewer. */
    private static final double WORDS_WITHOUT_COLUMNS = 2;

    private static final double WORDS_IN_COLUMNS = 5;

    private RunningText() {}

    /** @param rows cells of the first rows, those without content left out */
    static boolean is(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return false;
        }
        long sentences = rows.stream()
                .filter(cells -> SENTENCE.matcher(String.join(" ", cells)).find())
                .count();
        double words = rows.stream()
                .flatMap(List::stream)
                .filter(cell -> !cell.isBlank())
                .mapToInt(cell -> BLANKS.split(cell.strip()).length)
                .average()
                .orElse(0);
        return sentences >= SENTENCES * rows.size()
                && words >= (hasColumns(rows) ? WORDS_IN_COLUMNS : WORDS_WITHOUT_COLUMNS);
    }

    /** Whether most rows have the same number of cells; of one cell, all. */
    private static boolean hasColumns(List<List<String>> rows) {
        int usual = HeaderGuess.usualCells(rows.stream()
                .map(cells -> new SampleRow(0, cells.size(), cells.size()))
                .toList());
        long alike = rows.stream().filter(cells -> cells.size() == usual).count();
        return usual == 1 ? alike == rows.size() : 2 * alike > rows.size();
    }
}
