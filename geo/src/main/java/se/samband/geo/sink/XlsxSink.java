package se.samband.geo.sink;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Lang;
import se.samband.core.text.Text;

/**
 * Excel: one sheet with a bold header that stays in view, numbers as numbers, codes as text; a second sheet "Om" with the notes.
 * Text cells are typed as text, so none can run as a formula.
 */
final class XlsxSink implements RowSink {

    private static final int LAST_ROW = 1_048_575;
    private static final int LONGEST_TEXT = 32_767;
    private static final int LONGEST_SHEET_NAME = 31;
    private static final int ROWS_IN_MEMORY = 500;

    /** Above this Excel's floating numbers lose digits. */
    private static final long LARGEST_EXACT = 1L << 53;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final OutputStream out;
    private final List<Column> columns;
    private final PointColumns points;
    private final SinkOptions options;
    private int row;
    private boolean finished;

    XlsxSink(OutputStream out, SinkLayer layer, SinkOptions options) {
        this.out = out;
        this.options = options;
        points = new PointColumns(layer);
        columns = points.with(layer.columns());
        workbook = new Workbook(out, "Samband", "1.0");
        sheet = workbook.newWorksheet(sheetName(layer.name()));
        sheet.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            sheet.inlineString(0, i, columns.get(i).name());
            sheet.style(0, i).bold().set();
            sheet.width(i, width(columns.get(i)));
        }
    }

    @Override
    public void write(@Nullable Object[] values, @Nullable Geometry geometry) {
        if (row == LAST_ROW) {
            throw new BadInputException(Problem.of(
                    "too-many-rows-for-excel",
                    new Text(
                            "Ett Excelblad rymmer 1 048 576 rader, och detta blir fler.",
                            "An Excel sheet holds 1,048,576 rows, and this becomes more."),
                    new Text("Spara som CSV eller välj ut färre rader.", "Save as CSV or select fewer rows.")));
        }
        row++;
        @Nullable Object[] all = points.with(values, geometry);
        for (int i = 0; i < all.length; i++) {
            cell(i, all[i]);
        }
        if (row % ROWS_IN_MEMORY == 0) {
            write(sheet::flush);
        }
    }

    @Override
    public void finish() {
        write(sheet::finish);
        if (!options.notes().isEmpty()) {
            Worksheet about = workbook.newWorksheet(options.lang() == Lang.SV ? "Om" : "About");
            about.width(0, 100);
            for (int i = 0; i < options.notes().size(); i++) {
                about.inlineString(i, 0, clean(options.notes().get(i)));
                about.style(i, 0).wrapText(true).set();
            }
            write(about::finish);
        }
        write(workbook::finish);
        finished = true;
        write(out::close);
    }

    @Override
    public void close() {
        if (!finished) {
            write(out::close);
        }
    }

    private void cell(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Boolean flag -> sheet.value(row, column, flag);
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Number number
            when columns.get(column).type() != Column.Type.TEXT && exact(number) -> sheet.value(row, column, number);
            case Double d when !Double.isFinite(d) -> {}
            default -> sheet.inlineString(row, column, clean(value.toString()));
        }
    }

    private static boolean exact(Number number) {
        return number instanceof Long whole ? Math.abs(whole) <= LARGEST_EXACT : Double.isFinite(number.doubleValue());
    }

    /** Without control characters, which XML cannot carry, and no longer than a cell can be. */
    private static String clean(String text) {
        String printable = text.codePoints().allMatch(XlsxSink::allowed)
                ? text
                : text.codePoints()
                        .filter(XlsxSink::allowed)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
        return printable.length() <= LONGEST_TEXT ? printable : printable.substring(0, LONGEST_TEXT - 1) + "…";
    }

    private static boolean allowed(int c) {
        return c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF)
                || c == '\t'
                || c == '\n'
                || c == '\r';
    }

    private static int width(Column column) {
        int usual = column.type() == Column.Type.TEXT ? 22 : 12;
        return Math.min(Math.max(usual, column.name().length() + 2), 60);
    }

    private static String sheetName(String name) {
        String allowed = name.replaceAll("[\\[\\]*?:/\\\\']", " ").strip();
        return allowed.substring(0, Math.min(allowed.length(), LONGEST_SHEET_NAME));
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
