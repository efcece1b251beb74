package se.samband.geo.source.csv;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** Mean words to a cell of sentences split at their commas, and to what stands before the first: ids and states have one. */
    private static final double WORDS_WITHOUT_COLUMNS = 2;

    /** Mean words to a cell of each column, also the shortest: a table with remarks has a column of something else. */
    private static final double WORDS_IN_COLUMNS = 5;

    private RunningText() {}

    /**
     * @param rows cells of the first rows, those without content left out
     * @param delimiter what splits them; sentences have commas, the others are hardly ever used but for tables
     */
    static boolean is(List<List<String>> rows, char delimiter) {
        if (rows.isEmpty() || delimiter != ',') {
            return false;
        }
        long sentences = rows.stream()
                .filter(cells -> SENTENCE.matcher(String.join(" ", cells)).find())
                .count();
        return sentences >= SENTENCES * rows.size() && hasManyWords(rows);
    }

    private static boolean hasManyWords(List<List<String>> rows) {
        int usual = HeaderGuess.usualCells(rows.stream()
                .map(cells -> new SampleRow(0, cells.size(), cells.size()))
                .toList());
        long alike = rows.stream().filter(cells -> cells.size() == usual).count();
        boolean columns = usual == 1 ? alike == rows.size() : 2 * alike > rows.size();
        if (columns) {
            return IntStream.range(0, usual).allMatch(column -> words(column(rows, column)) >= WORDS_IN_COLUMNS);
        }
        return words(column(rows, 0)) >= WORDS_WITHOUT_COLUMNS
                && words(rows.stream().flatMap(List::stream)) >= WORDS_WITHOUT_COLUMNS;
    }

    private static Stream<String> column(List<List<String>> rows, int column) {
        return rows.stream().filter(cells -> cells.size() > column).map(cells -> cells.get(column));
    }

    /** On average, in cells that hold anything. */
    private static double words(Stream<String> cells) {
        return cells.map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .mapToInt(cell -> BLANKS.split(cell).length)
                .average()
                .orElse(0);
    }
}
