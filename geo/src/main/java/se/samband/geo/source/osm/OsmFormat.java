package se.samband.geo.source.osm;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.samband.geo.crs.Crs;
import se.samband.geo.source.LayerInfo;
import se.samband.geo.source.OpenOptions;
import se.samband.geo.source.RowSource;
import se.samband.geo.source.SourceFile;
import se.samband.geo.source.SourceFormat;
import se.samband.geo.source.SourceProblems;

/** OpenStreetMap in the PBF format. Columns are tags; {@code addr:street} is called {@code addr_street}. */
public final class OsmFormat implements SourceFormat {

    @Override
    public List<LayerInfo> list(SourceFile file, OpenOptions options) {
        return Arrays.stream(OsmLayer.values())
                .map(l -> new LayerInfo(l.layerName(), "osm", l.columns(), true, Optional.of(Crs.WGS84), -1))
                .toList();
    }

    @Override
    public RowSource open(SourceFile file, OpenOptions options) {
        List<String> names =
                Arrays.stream(OsmLayer.values()).map(OsmLayer::layerName).toList();
        String wanted = SourceProblems.layer(file.name(), options.layer(), names);
        return new OsmSource(file, OsmLayer.values()[names.indexOf(wanted)]);
    }
}
