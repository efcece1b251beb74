package se.samband.geo.source.excel;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samband.geo.source.SourceFile;
import se.samband.geo.source.SourceProblems;

/** An open workbook of either kind. */
interface Workbook extends AutoCloseable {

    /** Receives the rows of a sheet. */
    @FunctionalInterface
    interface Rows {

        /**
         * @param number row number as the sheet shows it
         * @param cells up to the last stored cell; {@link CellError} where a formula has no value. May be reused for the next row
         * @return whether to go on
         */
        boolean row(long number, List<@Nullable Object> cells);
    }

    /** The formula's error as the sheet shows it, such as {@code #N/A}. */
    record CellError(String shown) {

        @Override
        public String toString() {
            return shown;
        }
    }

    /** @throws se.samband.core.problem.BadInputException if the file is no workbook that can be read */
    static Workbook open(SourceFile file) {
        try {
            byte[] head;
            try (var in = Files.newInputStream(file.path())) {
                head = in.readNBytes(2);
            }
            return head.length == 2 && head[0] == 'P' && head[1] == 'K'
                    ? XlsxWorkbook.open(file)
                    : XlsWorkbook.open(file);
        } catch (IOException e) {
            throw SourceProblems.unreadable(file.name(), e);
        }
    }

    /** {@code xlsx} or {@code xls}. */
    String format();

    /** Names of the sheets, the hidden ones last. */
    List<String> sheets();

    void forEachRow(String sheet, Rows rows);

    @Override
    void close();
}
