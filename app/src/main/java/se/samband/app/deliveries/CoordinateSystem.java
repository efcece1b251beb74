package se.samband.app.deliveries;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import se.samband.app.deliveries.mapping.Mapping;
import se.samband.app.deliveries.row.Whereabouts;
import se.samband.geo.crs.Crs;
import se.samband.geo.crs.ToSweref;
import se.samband.geo.source.RowSource;

/** Which coordinate system a file's positions are in: as the user says, else the mapping, else the file, else as the numbers look. */
final class CoordinateSystem {

    private CoordinateSystem() {}

    /**
     * The way to SWEREF 99 TM; empty when the file has no coordinates at all.
     *
     * @throws se.samband.core.problem.BadInputException when it cannot be told, or is not what was said
     */
    static Optional<ToSweref> find(ImportRequest request, Mapping mapping, RowSource source, Whereabouts where) {
        List<Coordinate> sample =
                source.hasGeometry() || where.hasColumns() ? ImportRun.sample(source, where) : List.of();
        if (sample.isEmpty()) {
            return Optional.empty();
        }
        Optional<Crs> declared = Optional.ofNullable(request.epsg())
                .or(() -> Optional.ofNullable(mapping.epsg()))
                .map(Crs::new)
                .or(source::findCrs)
                .or(() -> where.inDegrees() ? Optional.of(Crs.WGS84) : Optional.empty());
        return Optional.of(ToSweref.decide(declared, sample));
    }
}
