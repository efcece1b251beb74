package se.samband.geo.source.csv;

import java.util.List;
import java.util.Optional;
import se.samband.geo.source.LayerInfo;
import se.samband.geo.source.OpenOptions;
import se.samband.geo.source.RowSource;
import se.samband.geo.source.SourceFile;
import se.samband.geo.source.SourceFormat;
import se.samband.geo.source.SourceProblems;

/**
 * Text tables. Every value is text.
 *
 * <ul>
 *   <li>Blank rows are passed over. A row with too few cells gets null for the missing last ones.
 *   <li>Empty cells beyond the last column are dropped; a row with filled cells there is unreadable.
 *   <li>Column names: see {@link se.samband.geo.source.ColumnNames#unique}.
 *   <li>Encoding: a byte order mark, else UTF-16 by its zeros, else UTF-8 when the whole file fits it, else Windows-1252.
 * </ul>
 */
public final class CsvFormat implements SourceFormat {

    @Override
    public List<LayerInfo> list(SourceFile file, OpenOptions options) {
        try (RowSource source = CsvSource.open(file, options)) {
            return List.of(new LayerInfo(file.baseName(), "csv", source.columns(), false, Optional.empty(), -1));
        }
    }

    @Override
    public RowSource open(SourceFile file, OpenOptions options) {
        SourceProblems.layer(file.name(), options.layer(), List.of(file.baseName()));
        return CsvSource.open(file, options);
    }
}
