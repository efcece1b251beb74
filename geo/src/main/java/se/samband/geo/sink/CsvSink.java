package se.samband.geo.sink;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import se.samband.core.text.Lang;

/** CSV, with text that a spreadsheet would take for a formula guarded in both dialects. */
final class CsvSink implements RowSink {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter csv;
    private final List<Column> columns;
    private final PointColumns points;
    private final boolean swedish;
    private final Lang lang;
    private boolean closed;

    CsvSink(OutputStream out, SinkLayer layer, SinkOptions options) {
        swedish = options.csv() == SinkOptions.Csv.SWEDISH_EXCEL;
        lang = options.lang();
        points = new PointColumns(layer);
        columns = points.with(layer.columns());
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        csv = CsvWriter.builder()
                .fieldSeparator(swedish ? ';' : ',')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
        try {
            if (swedish) {
                writer.write(BYTE_ORDER_MARK);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        csv.writeRecord(
                columns.stream().map(c -> FormulaGuard.guarded(c.name())).toList());
    }

    @Override
    public void write(@Nullable Object[] values, @Nullable Geometry geometry) {
        @Nullable Object[] all = points.with(values, geometry);
        @Nullable String[] cells = new @Nullable String[all.length];
        for (int i = 0; i < all.length; i++) {
            cells[i] = cell(columns.get(i).type(), all[i]);
        }
        csv.writeRecord(cells);
    }

    @Override
    public void finish() {
        close();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable String cell(Column.Type type, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Object code when type == Column.Type.TEXT -> FormulaGuard.guarded(code.toString());
            case Boolean flag -> flag(flag);
            case Number number -> number(number);
            default -> FormulaGuard.guarded(value.toString());
        };
    }

    private String flag(boolean flag) {
        if (!swedish) {
            return String.valueOf(flag);
        }
        return lang == Lang.SV ? (flag ? "ja" : "nej") : (flag ? "yes" : "no");
    }

    private @Nullable String number(Number number) {
        if (number instanceof Double d && !Double.isFinite(d)) {
            return null;
        }
        String plain = number instanceof Double || number instanceof BigDecimal
                ? new BigDecimal(number.toString()).toPlainString()
                : number.toString();
        String trimmed = plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
        return swedish ? trimmed.replace('.', ',') : trimmed;
    }
}
