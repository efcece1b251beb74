package se.samband.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The outcome of one benchmark, as a section of the results. */
final class Section {

    private final StringBuilder text = new StringBuilder();
    private final List<String> after = new ArrayList<>();
    private double basis = Double.NaN;

    /**
     * @param title heading
     * @param question what was asked of both
     * @param columns headings of the figures
     */
    Section(String title, String question, String... columns) {
        text.append("## ").append(title).append("\n\n").append(question).append("\n\n| |");
        for (String column : columns) {
            text.append(' ').append(column).append(" |");
        }
        text.append(" against Samband |\n|---|")
                .append("---:|".repeat(columns.length + 1))
                .append('\n');
    }

    /** A row of Samband's; the first is what the others are compared with. */
    Section samband(String what, double comparedBy, String... figures) {
        if (Double.isNaN(basis)) {
            basis = comparedBy;
        }
        return row("**" + what + "**", comparedBy, figures);
    }

    Section other(String what, double comparedBy, String... figures) {
        return row(what, comparedBy, figures);
    }

    private Section row(String what, double comparedBy, String... figures) {
        text.append("| ").append(what).append(" | ").append(String.join(" | ", figures));
        text.append(" | ").append(decimal(comparedBy / basis)).append(" × |\n");
        return this;
    }

    Section missing(Tool tool) {
        after.add(tool.name() + " is not installed here and was left out.");
        return this;
    }

    Section aim(String aim, boolean met, String measured) {
        after.add("**Aim: " + aim + " – " + (met ? "met" : "not met") + "** (" + measured + ").");
        return this;
    }

    Section note(String note) {
        after.add(note);
        return this;
    }

    String toMarkdown() {
        return text + "\n" + String.join("\n\n", after) + "\n";
    }

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f s", seconds);
    }

    static String millis(double seconds) {
        return String.format(Locale.ROOT, "%.1f ms", seconds * 1000);
    }

    /** Items a second, in thousands. */
    static String rate(long items, double seconds) {
        return String.format(Locale.ROOT, "%.0f 000/s", items / seconds / 1000);
    }

    static String megabytes(long bytes) {
        return (bytes >> 20) + " MB";
    }

    private static String decimal(double ratio) {
        return String.format(Locale.ROOT, ratio < 10 ? "%.2f" : "%.0f", ratio);
    }
}
