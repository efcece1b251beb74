package se.samband.geo.source.gpkg;

import java.util.ArrayList;
import java.util.List;
import se.samband.geo.source.LayerInfo;
import se.samband.geo.source.OpenOptions;
import se.samband.geo.source.RowSource;
import se.samband.geo.source.SourceFile;
import se.samband.geo.source.SourceFormat;
import se.samband.geo.source.SourceProblems;

/** GeoPackage: the feature layers and attribute tables of its contents. Columns that hold binary data are left out. */
public final class GpkgFormat implements SourceFormat {

    @Override
    public List<LayerInfo> list(SourceFile file, OpenOptions options) {
        try (GpkgFile gpkg = GpkgFile.open(file)) {
            List<LayerInfo> infos = new ArrayList<>();
            for (GpkgLayer layer : gpkg.layers()) {
                infos.add(new LayerInfo(
                        layer.table(),
                        "gpkg",
                        gpkg.columns(layer).stream().map(GpkgColumn::name).toList(),
                        layer.geometryColumn() != null,
                        layer.findCrs(),
                        gpkg.count(layer)));
            }
            return infos;
        }
    }

    @Override
    public RowSource open(SourceFile file, OpenOptions options) {
        GpkgFile gpkg = GpkgFile.open(file);
        try {
            List<GpkgLayer> layers = gpkg.layers();
            String wanted = SourceProblems.layer(
                    file.name(),
                    options.layer(),
                    layers.stream().map(GpkgLayer::table).toList());
            GpkgLayer layer = layers.stream()
                    .filter(l -> l.table().equals(wanted))
                    .findFirst()
                    .orElseThrow();
            return new GpkgSource(gpkg, layer);
        } catch (RuntimeException e) {
            gpkg.close();
            throw e;
        }
    }
}
