package se.samband.geo.source.excel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.core.problem.Problem;
import se.samband.geo.crs.Crs;
import se.samband.geo.source.RowConsumer;
import se.samband.geo.source.RowSource;
import se.samband.geo.source.SourceFile;
import se.samband.geo.source.SourceRow;

/** The rows of one sheet. */
final class ExcelSource implements RowSource {

    private final SourceFile file;
    private final Workbook workbook;
    private final String sheet;
    private final SheetHeader header;

    ExcelSource(SourceFile file, Workbook workbook, String sheet, SheetHeader header) {
        this.file = file;
        this.workbook = workbook;
        this.sheet = sheet;
        this.header = header;
    }

    @Override
    public List<String> columns() {
        return header.columns();
    }

    @Override
    public Optional<Crs> findCrs() {
        return Optional.empty();
    }

    @Override
    public boolean hasGeometry() {
        return false;
    }

    @Override
    public void forEach(RowConsumer consumer) {
        @Nullable Object[] values = new @Nullable Object[header.columns().size()];
        workbook.forEachRow(sheet, (number, cells) -> {
            if (number > header.row() && SheetHeader.lastFilled(cells) >= 0) {
                give(number, cells, values, consumer);
            }
            return true;
        });
    }

    private void give(long number, List<@Nullable Object> cells, @Nullable Object[] values, RowConsumer consumer) {
        Problem problem = null;
        if (SheetHeader.lastFilled(cells) >= values.length) {
            problem = ExcelProblems.tooManyCells(values.length);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = i < cells.size() ? cells.get(i) : null;
            if (values[i] instanceof Workbook.CellError error && problem == null) {
                problem = ExcelProblems.cellError().at(0, header.columns().get(i), error.shown());
            }
        }
        if (problem == null) {
            consumer.row(new SourceRow(number, values, null));
        } else {
            List<@Nullable String> texts = new ArrayList<>();
            Arrays.asList(cells.toArray()).forEach(c -> texts.add(c == null ? null : c.toString()));
            consumer.unreadable(problem.in(file.name()).at(number, problem.column(), problem.value()), texts);
        }
    }

    @Override
    public void close() {
        workbook.close();
    }
}
