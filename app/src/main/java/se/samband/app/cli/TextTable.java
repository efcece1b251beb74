package se.samband.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table for the eye: columns aligned, figures to the right. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();
    private final boolean[] right;

    /** @param header column names; one that begins with {@code >} is set to the right */
    TextTable(String... header) {
        right = new boolean[header.length];
        String[] names = new String[header.length];
        for (int i = 0; i < header.length; i++) {
            right[i] = header[i].startsWith(">");
            names[i] = right[i] ? header[i].substring(1) : header[i];
        }
        rows.add(names);
    }

    TextTable row(String... cells) {
        rows.add(cells);
        return this;
    }

    void print(PrintWriter out) {
        int[] width = new int[right.length];
        for (String[] row : rows) {
            for (int i = 0; i < width.length; i++) {
                width[i] = Math.max(width[i], row[i].length());
            }
        }
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < width.length; i++) {
                String blanks = " ".repeat(width[i] - row[i].length());
                line.append(i == 0 ? "" : GAP).append(right[i] ? blanks + row[i] : row[i] + blanks);
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
