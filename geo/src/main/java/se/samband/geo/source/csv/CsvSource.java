package se.samband.geo.source.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.core.problem.Problem;
import se.samband.geo.crs.Crs;
import se.samband.geo.source.ColumnNames;
import se.samband.geo.source.OpenOptions;
import se.samband.geo.source.RowConsumer;
import se.samband.geo.source.RowSource;
import se.samband.geo.source.SourceFile;
import se.samband.geo.source.SourceProblems;
import se.samband.geo.source.SourceRow;
import se.samband.geo.source.TextEncoding;
import se.samband.geo.source.TextTable;

/** The rows of one text table. */
final class CsvSource implements RowSource {

    private final SourceFile file;
    private final TextEncoding encoding;
    private final CsvLayout layout;
    private final List<String> columns;

    private CsvSource(SourceFile file, TextEncoding encoding, CsvLayout layout) throws IOException {
        this.file = file;
        this.encoding = encoding;
        this.layout = layout;
        this.columns = readColumns();
    }

    static CsvSource open(SourceFile file, OpenOptions options) {
        try {
            TextEncoding encoding = TextEncoding.of(file.path(), options.charset());
            CsvLayout layout = CsvLayout.of(file.path(), encoding, options.delimiter(), options.headerRow());
            if (layout.headerLine() == 0) {
                throw SourceProblems.empty(file.name());
            }
            if (layout.runningText()) {
                throw CsvProblems.runningText(file.name());
            }
            return new CsvSource(file, encoding, layout);
        } catch (IOException e) {
            throw SourceProblems.unreadable(file.name(), e);
        }
    }

    private List<String> readColumns() throws IOException {
        try (CsvReader<CellCollector> reader = reader()) {
            for (CellCollector row : reader) {
                if (row.line() >= layout.headerLine()) {
                    return names(row);
                }
            }
            throw CsvProblems.noHeader(file.name(), layout.headerLine());
        } catch (CsvParseException | UncheckedIOException e) {
            throw CsvProblems.notATable(file.name(), 0, e);
        }
    }

    /** Nameless columns at the end are only separators too many, as spreadsheets write them. */
    private static List<String> names(CellCollector row) {
        List<@Nullable String> names = new ArrayList<>();
        for (Object cell : Arrays.asList(row.cells()).subList(0, row.count())) {
            names.add((String) cell);
        }
        while (names.size() > 1 && isBlank(names.getLast())) {
            names.removeLast();
        }
        return ColumnNames.unique(names);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Optional<Crs> findCrs() {
        return Optional.empty();
    }

    @Override
    public Optional<TextTable> findTextTable() {
        return Optional.of(new TextTable(encoding.charset(), layout.delimiter(), layout.headerLine()));
    }

    @Override
    public boolean hasGeometry() {
        return false;
    }

    @Override
    public void forEach(RowConsumer consumer) {
        long line = 0;
        try (CsvReader<CellCollector> reader = reader()) {
            @Nullable Object[] values = new Object[columns.size()];
            boolean header = true;
            for (CellCollector row : reader) {
                line = row.line();
                if (header) {
                    header = line < layout.headerLine();
                } else if (row.filled()) {
                    give(row, values, consumer);
                }
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw CsvProblems.notATable(file.name(), line, e);
        } catch (IOException e) {
            throw SourceProblems.unreadable(file.name(), e);
        }
    }

    private void give(CellCollector row, @Nullable Object[] values, RowConsumer consumer) {
        @Nullable Object[] cells = row.cells();
        int count = row.count();
        int width = values.length;
        for (int i = width; i < count; i++) {
            if (isBlank((String) cells[i])) {
                continue;
            }
            consumer.unreadable(
                    CsvProblems.tooManyCells(width, count).in(file.name()).at(row.line(), null, (String) cells[i]),
                    texts(row));
            return;
        }
        if (encoding.damaged() || encoding.nulBytes()) {
            Problem damage = CsvProblems.findDamage(cells, Math.min(width, count), columns);
            if (damage != null) {
                consumer.unreadable(damage.in(file.name()).at(row.line(), damage.column(), damage.value()), texts(row));
                return;
            }
        }
        System.arraycopy(cells, 0, values, 0, Math.min(width, count));
        if (count < width) {
            Arrays.fill(values, count, width, null);
        }
        consumer.row(new SourceRow(row.line(), values, null));
    }

    private static List<@Nullable String> texts(CellCollector row) {
        List<@Nullable String> texts = new ArrayList<>(row.count());
        for (int i = 0; i < row.count(); i++) {
            texts.add((String) row.cells()[i]);
        }
        return texts;
    }

    private CsvReader<CellCollector> reader() throws IOException {
        Reader text = new InputStreamReader(encoding.openText(file.path()), encoding.charset());
        return CsvReaders.builder(layout.delimiter()).build(new CellCollector(), text);
    }

    @Override
    public void close() {
        // Each reading opens and closes the file itself.
    }
}
