package se.samband.geo.source.gpkg;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import se.samband.geo.crs.Crs;
import se.samband.geo.source.ColumnNames;
import se.samband.geo.source.RowConsumer;
import se.samband.geo.source.RowSource;
import se.samband.geo.source.SourceRow;

/** The rows of one layer or table. */
final class GpkgSource implements RowSource {

    private final GpkgFile file;
    private final GpkgLayer layer;
    private final List<GpkgColumn> columns;
    private final List<String> names;
    private final long count;

    GpkgSource(GpkgFile file, GpkgLayer layer) {
        this.file = file;
        this.layer = layer;
        this.columns = file.columns(layer);
        this.names = ColumnNames.unique(columns.stream().map(GpkgColumn::name).toList());
        this.count = file.count(layer);
    }

    @Override
    public List<String> columns() {
        return names;
    }

    @Override
    public Optional<Crs> findCrs() {
        return layer.findCrs();
    }

    @Override
    public boolean hasGeometry() {
        return layer.geometryColumn() != null;
    }

    @Override
    public long rowsIfKnown() {
        return count;
    }

    @Override
    public void forEach(RowConsumer consumer) {
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        GeometryBlobs geometries = new GeometryBlobs();
        try (PreparedStatement statement = file.select(layer, columns);
                ResultSet rows = statement.executeQuery()) {
            for (long number = 1; rows.next(); number++) {
                for (int i = 0; i < values.length; i++) {
                    values[i] = columns.get(i).read(rows, i + 1);
                }
                give(number, values, rows.getBytes(values.length + 1), geometries, consumer);
            }
        } catch (SQLException e) {
            throw GpkgProblems.broken(file.file().name(), e);
        }
    }

    private void give(
            long number,
            @Nullable Object[] values,
            byte @Nullable [] blob,
            GeometryBlobs geometries,
            RowConsumer consumer) {
        Geometry geometry;
        try {
            geometry = blob == null ? null : geometries.read(blob);
        } catch (GeometryBlobs.BlobException e) {
            consumer.unreadable(
                    GpkgProblems.geometry(e.reason()).in(file.file().name()).at(number, layer.geometryColumn(), null),
                    Arrays.stream(values)
                            .map(v -> v == null ? null : v.toString())
                            .toList());
            return;
        }
        consumer.row(new SourceRow(number, values, geometry));
    }

    @Override
    public void close() {
        file.close();
    }
}
