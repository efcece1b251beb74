package se.samband.geo.source.geojson;

import java.util.List;
import se.samband.geo.source.LayerInfo;
import se.samband.geo.source.OpenOptions;
import se.samband.geo.source.RowSource;
import se.samband.geo.source.SourceFile;
import se.samband.geo.source.SourceFormat;
import se.samband.geo.source.SourceProblems;

/**
 * GeoJSON (RFC 7946 and the older form with a {@code crs} member): a collection, a single feature, a bare geometry, or one of these
 * a line.
 *
 * <p>What does not change the meaning is accepted: winding order, bounding boxes, more than three numbers in a position, unknown
 * members, a missing {@code properties}. A feature that says something unclear is unreadable; a file whose frame is broken is
 * refused. Nested property values are kept as JSON text.
 */
public final class GeoJsonFormat implements SourceFormat {

    @Override
    public List<LayerInfo> list(SourceFile file, OpenOptions options) {
        GeoJsonScan scan = GeoJsonScan.of(file, options);
        return List.of(new LayerInfo(
                layerName(file, scan), "geojson", scan.columns(), scan.geometry(), scan.findCrs(), scan.features()));
    }

    @Override
    public RowSource open(SourceFile file, OpenOptions options) {
        GeoJsonScan scan = GeoJsonScan.of(file, options);
        SourceProblems.layer(file.name(), options.layer(), List.of(layerName(file, scan)));
        return new GeoJsonSource(file, scan);
    }

    private static String layerName(SourceFile file, GeoJsonScan scan) {
        String stated = scan.name();
        return stated == null ? file.baseName() : stated;
    }
}
