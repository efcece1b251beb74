package se.samband.geo.source.excel;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.jspecify.annotations.Nullable;
import se.samband.core.problem.BadInputException;
import se.samband.geo.source.SourceFile;

/** The binary format up to Excel 2003. It is read whole, which its own limit of 65 536 rows allows; larger files are refused. */
final class XlsWorkbook implements Workbook {

    private static final long MAX_BYTES = 64L << 20;

    private final SourceFile file;
    private final HSSFWorkbook workbook;

    private XlsWorkbook(SourceFile file, HSSFWorkbook workbook) {
        this.file = file;
        this.workbook = workbook;
    }

    static Workbook open(SourceFile file) throws IOException {
        if (Files.size(file.path()) > MAX_BYTES) {
            throw ExcelProblems.tooLarge(file.name());
        }
        try (POIFSFileSystem container = new POIFSFileSystem(file.path().toFile(), true)) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw ExcelProblems.password(file.name());
            }
            if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
                throw ExcelProblems.otherOfficeDocument(file.name());
            }
            return new XlsWorkbook(file, new HSSFWorkbook(root, false));
        } catch (EncryptedDocumentException e) {
            throw ExcelProblems.password(file.name());
        } catch (BadInputException e) {
            throw e;
        } catch (RuntimeException | IOException e) {
            // POI reports what it cannot make sense of by many kinds of exception.
            throw ExcelProblems.broken(file.name(), e);
        }
    }

    @Override
    public String format() {
        return "xls";
    }

    @Override
    public List<String> sheets() {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .boxed()
                .sorted(Comparator.comparing(i -> workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE))
                .map(workbook::getSheetName)
                .toList();
    }

    @Override
    public void forEachRow(String name, Rows rows) {
        Sheet sheet = workbook.getSheet(name);
        List<@Nullable Object> cells = new ArrayList<>();
        for (Row row : sheet) {
            read(row, cells);
            if (!rows.row(row.getRowNum() + 1L, cells)) {
                return;
            }
        }
    }

    private void read(Row row, List<@Nullable Object> cells) {
        cells.clear();
        try {
            for (int i = 0; i < row.getLastCellNum(); i++) {
                cells.add(value((HSSFCell) row.getCell(i)));
            }
        } catch (RuntimeException e) {
            throw ExcelProblems.broken(file.name(), e);
        }
    }

    private @Nullable Object value(@Nullable HSSFCell cell) {
        if (cell == null) {
            return null;
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                CellValue.of(
                        cell.getNumericCellValue(),
                        cell.getCellStyle().getDataFormat(),
                        cell.getCellStyle().getDataFormatString(),
                        workbook.getInternalWorkbook().isUsing1904DateWindowing());
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue();
            case ERROR ->
                new CellError(FormulaError.forInt(cell.getErrorCellValue()).getString());
            default -> null;
        };
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
