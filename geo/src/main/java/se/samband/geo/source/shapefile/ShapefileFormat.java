package se.samband.geo.source.shapefile;

import java.util.List;
import se.samband.geo.source.LayerInfo;
import se.samband.geo.source.OpenOptions;
import se.samband.geo.source.RowSource;
import se.samband.geo.source.SourceFile;
import se.samband.geo.source.SourceFormat;
import se.samband.geo.source.SourceProblems;

/**
 * Shapefile (ESRI 1998). Any of its files may be pointed at; the {@code .shp} must be there, the others may be missing. Elevations
 * are kept, measures dropped. Rows marked as deleted in the attribute table are passed over.
 */
public final class ShapefileFormat implements SourceFormat {

    @Override
    public List<LayerInfo> list(SourceFile file, OpenOptions options) {
        try (RowSource source = ShapefileSource.open(file, options)) {
            return List.of(new LayerInfo(
                    file.baseName(), "shapefile", source.columns(), true, source.findCrs(), source.rowsIfKnown()));
        }
    }

    @Override
    public RowSource open(SourceFile file, OpenOptions options) {
        SourceProblems.layer(file.name(), options.layer(), List.of(file.baseName()));
        return ShapefileSource.open(file, options);
    }
}
