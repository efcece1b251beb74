package se.samband.app.sample;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a table row by row. Cells are strings; whole and decimal numbers are given as they are to stand in the file. */
abstract class TableFile implements Closeable {

    private long rows;

    static TableFile create(Path file, Dress dress, List<String> header) throws IOException {
        TableFile table = dress.isExcel() ? new ExcelTable(file) : new TextTable(file, dress);
        table.row(header.toArray(String[]::new));
        return table;
    }

    final void row(String... cells) throws IOException {
        rows++;
        write(cells);
    }

    /** Number of the row written last, as a person counts: the header is 1. */
    final long rowNumber() {
        return rows;
    }

    abstract void write(String[] cells) throws IOException;

    /** Decimetres as metres with one decimal. */
    static String metres(int dm, char decimalSign) {
        return dm / 10 + String.valueOf(decimalSign) + dm % 10;
    }

    private static final class TextTable extends TableFile {

        private final Writer out;
        private final Dress dress;
        private final StringBuilder line = new StringBuilder();

        TextTable(Path file, Dress dress) throws IOException {
            this.dress = dress;
            out = new OutputStreamWriter(
                    new BufferedOutputStream(Files.newOutputStream(file), 1 << 17), dress.charset());
            if (dress.bom()) {
                out.write('\uFEFF');
            }
        }

        @Override
        void write(String[] cells) throws IOException {
            line.setLength(0);
            for (int c = 0; c < cells.length; c++) {
                if (c > 0) {
                    line.append(dress.separator());
                }
                String cell = cells[c];
                if (cell.indexOf(dress.separator()) >= 0 || cell.indexOf('"') >= 0) {
                    line.append('"').append(cell.replace("\"", "\"\"")).append('"');
                } else {
                    line.append(cell);
                }
            }
            out.append(line.append(dress.lineEnd()));
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
