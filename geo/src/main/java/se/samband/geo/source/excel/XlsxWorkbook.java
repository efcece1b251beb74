package se.samband.geo.source.excel;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import se.samband.geo.source.SourceFile;

/** Office Open XML. Sheets are read as a stream; only the table of shared texts is held in memory. */
final class XlsxWorkbook implements Workbook {

    /** A full sheet of a million rows with repeated texts needs some 100 MB of these. */
    private static final long MAX_SHARED_TEXT_BYTES = 512L << 20;

    /** Sheets are XML and pack well, but none real packs a thousandfold. */
    private static final long MAX_PACKING = 1_000;

    /** Namespace of the strict form of the standard, which the parser does not know. */
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    private final SourceFile file;
    private final ReadableWorkbook workbook;
    private final List<Sheet> sheets;

    private XlsxWorkbook(SourceFile file, ReadableWorkbook workbook) {
        this.file = file;
        this.workbook = workbook;
        this.sheets = workbook.getSheets()
                .sorted(Comparator.comparing(s -> s.getVisibility() != SheetVisibility.VISIBLE))
                .toList();
    }

    static Workbook open(SourceFile file) throws IOException {
        boolean styled = checkEntries(file);
        try {
            ReadableWorkbook workbook = new ReadableWorkbook(file.path().toFile(), new ReadingOptions(styled, true));
            return new XlsxWorkbook(file, workbook);
        } catch (RuntimeException | IOException e) {
            throw ExcelProblems.broken(file.name(), e);
        }
    }

    /** Whether the book has styles: without them, which is allowed, there are no formats to ask for and no dates. */
    private static boolean checkEntries(SourceFile file) throws IOException {
        try (ZipFile zip = new ZipFile(file.path().toFile())) {
            if (zip.getEntry("xl/workbook.bin") != null) {
                throw ExcelProblems.binaryWorkbook(file.name());
            }
            ZipEntry book = zip.getEntry("xl/workbook.xml");
            if (book != null && startOf(zip, book).contains(STRICT)) {
                throw ExcelProblems.strict(file.name());
            }
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                long packed = Math.max(1, entry.getCompressedSize());
                boolean texts = entry.getName().endsWith("sharedStrings.xml");
                if (entry.getSize() / packed > MAX_PACKING || (texts && entry.getSize() > MAX_SHARED_TEXT_BYTES)) {
                    throw ExcelProblems.bomb(file.name());
                }
            }
            return zip.stream().anyMatch(entry -> entry.getName().endsWith("styles.xml"));
        } catch (ZipException e) {
            throw ExcelProblems.broken(file.name(), e);
        }
    }

    private static String startOf(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(4096), StandardCharsets.UTF_8);
        }
    }

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public List<String> sheets() {
        return sheets.stream().map(Sheet::getName).toList();
    }

    @Override
    public void forEachRow(String name, Rows rows) {
        Sheet sheet = sheets.stream()
                .filter(s -> s.getName().equals(name))
                .findFirst()
                .orElseThrow();
        List<@Nullable Object> cells = new ArrayList<>();
        try (Stream<Row> stream = open(sheet)) {
            Iterator<Row> iterator = stream.iterator();
            boolean go = true;
            while (go && hasNext(iterator)) {
                Row row = iterator.next();
                cells.clear();
                for (int i = 0; i < row.getCellCount(); i++) {
                    cells.add(value(row.getCell(i)));
                }
                go = rows.row(row.getRowNum(), cells);
            }
        }
    }

    private Stream<Row> open(Sheet sheet) {
        try {
            return sheet.openStream();
        } catch (RuntimeException | IOException e) {
            throw ExcelProblems.broken(file.name(), e);
        }
    }

    /** The parser works here; anything it throws means that the sheet is not what it should be. */
    private boolean hasNext(Iterator<Row> rows) {
        try {
            return rows.hasNext();
        } catch (RuntimeException e) {
            throw ExcelProblems.broken(file.name(), e);
        }
    }

    private @Nullable Object value(@Nullable Cell cell) {
        if (cell == null) {
            return null;
        }
        Object value = cell.getValue();
        return switch (cell.getType()) {
            case EMPTY -> null;
            case ERROR -> new CellError(String.valueOf(cell.getRawValue()));
            default ->
                switch (value) {
                    case null -> null;
                    case BigDecimal number -> number(cell, number.doubleValue());
                    case Boolean truth -> truth;
                    default -> value.toString();
                };
        };
    }

    private Object number(Cell cell, double number) {
        Integer format = cell.getDataFormatId();
        return CellValue.of(number, format == null ? -1 : format, cell.getDataFormatString(), workbook.isDate1904());
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw ExcelProblems.broken(file.name(), e);
        }
    }
}
