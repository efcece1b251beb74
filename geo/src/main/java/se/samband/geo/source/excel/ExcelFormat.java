package se.samband.geo.source.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samband.geo.source.LayerInfo;
import se.samband.geo.source.OpenOptions;
import se.samband.geo.source.RowSource;
import se.samband.geo.source.SourceFile;
import se.samband.geo.source.SourceFormat;
import se.samband.geo.source.SourceProblems;

/**
 * Excel workbooks, a layer a sheet; without a choice the first visible sheet that holds anything.
 *
 * <p>Cells are given as stored: whole numbers as Long, others as Double (a code shown as 0114 is the number 114), dates as LocalDate
 * or LocalDateTime, a time of day without a date as text. Formulas give the value that was saved with them; a formula error makes
 * the row unreadable. Sheets without any content are not listed.
 */
public final class ExcelFormat implements SourceFormat {

    @Override
    public List<LayerInfo> list(SourceFile file, OpenOptions options) {
        try (Workbook workbook = Workbook.open(file)) {
            List<LayerInfo> infos = new ArrayList<>();
            for (String sheet : workbook.sheets()) {
                SheetHeader header = SheetHeader.of(workbook, sheet, options.headerRow());
                if (!header.columns().isEmpty()) {
                    infos.add(new LayerInfo(sheet, workbook.format(), header.columns(), false, Optional.empty(), -1));
                }
            }
            if (infos.isEmpty()) {
                throw SourceProblems.empty(file.name());
            }
            return infos;
        }
    }

    @Override
    public RowSource open(SourceFile file, OpenOptions options) {
        Workbook workbook = Workbook.open(file);
        try {
            String asked = options.layer();
            if (asked != null) {
                String sheet = SourceProblems.layer(file.name(), asked, workbook.sheets());
                SheetHeader header = SheetHeader.of(workbook, sheet, options.headerRow());
                if (header.columns().isEmpty()) {
                    throw ExcelProblems.emptySheet(file.name(), sheet);
                }
                return new ExcelSource(file, workbook, sheet, header);
            }
            for (String sheet : workbook.sheets()) {
                SheetHeader header = SheetHeader.of(workbook, sheet, options.headerRow());
                if (!header.columns().isEmpty()) {
                    return new ExcelSource(file, workbook, sheet, header);
                }
            }
            throw SourceProblems.empty(file.name());
        } catch (RuntimeException e) {
            workbook.close();
            throw e;
        }
    }
}
