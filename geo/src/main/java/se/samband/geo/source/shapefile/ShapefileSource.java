package se.samband.geo.source.shapefile;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.geo.crs.Crs;
import se.samband.geo.source.ColumnNames;
import se.samband.geo.source.OpenOptions;
import se.samband.geo.source.RowConsumer;
import se.samband.geo.source.RowSource;
import se.samband.geo.source.SourceFile;
import se.samband.geo.source.SourceProblems;
import se.samband.geo.source.SourceRow;

/** The shapes of one shapefile with their attributes. */
final class ShapefileSource implements RowSource {

    private final SourceFile file;
    private final ShapefileParts parts;
    private final Charset charset;
    private final Optional<Crs> crs;
    private final List<DbfField> fields;
    private final List<String> columns;
    private final long rows;

    private ShapefileSource(SourceFile file, ShapefileParts parts, OpenOptions options) throws IOException {
        this.file = file;
        this.parts = parts;
        this.crs = ShapefileParts.text(parts.prj()).flatMap(Projection::parse);
        if (parts.dbf().isEmpty()) {
            charset = StandardCharsets.UTF_8;
            fields = List.of();
            rows = -1;
        } else {
            Charset wanted = options.charset();
            charset = wanted != null ? wanted : DbfCharset.of(parts.dbf().get(), ShapefileParts.text(parts.cpg()));
            try (DbfReader dbf = new DbfReader(parts.dbf().get(), charset)) {
                fields = dbf.fields().stream().filter(DbfField::isReadable).toList();
                rows = dbf.rows();
            }
        }
        columns = ColumnNames.unique(fields.stream().map(DbfField::name).toList());
        try (ShpReader shp = new ShpReader(parts.shp())) {
            shp.next(); // so that a damaged file is refused when it is opened
        }
    }

    static ShapefileSource open(SourceFile file, OpenOptions options) {
        try {
            ShapefileParts parts = ShapefileParts.find(file.path()).orElseThrow(() -> noShp(file));
            return new ShapefileSource(file, parts, options);
        } catch (EOFException e) {
            throw broken(file, e);
        } catch (IOException e) {
            throw SourceProblems.unreadable(file.name(), e);
        }
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Optional<Crs> findCrs() {
        return crs;
    }

    @Override
    public boolean hasGeometry() {
        return true;
    }

    @Override
    public long rowsIfKnown() {
        return rows;
    }

    @Override
    public void forEach(RowConsumer consumer) {
        try (ShpReader shp = new ShpReader(parts.shp());
                DbfReader dbf =
                        parts.dbf().isEmpty() ? null : new DbfReader(parts.dbf().get(), charset)) {
            @Nullable Object[] values = new @Nullable Object[fields.size()];
            long number = 0;
            for (ByteBuffer shape = shp.next(); shape != null; shape = shp.next()) {
                number++;
                Arrays.fill(values, null);
                if (dbf != null && dbf.next()) {
                    if (dbf.isDeleted()) {
                        continue;
                    }
                    read(dbf.row(), values);
                } else if (dbf != null) {
                    refuse(number, attributesMissing(), values, consumer);
                    continue;
                }
                give(number, shape, values, consumer);
            }
        } catch (EOFException e) {
            throw broken(file, e);
        } catch (IOException e) {
            throw SourceProblems.unreadable(file.name(), e);
        }
    }

    private void read(byte[] row, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = fields.get(i).read(row, charset);
        }
    }

    private void give(long number, ByteBuffer shape, @Nullable Object[] values, RowConsumer consumer) {
        Geometry geometry;
        try {
            geometry = ShapeGeometry.read(shape);
        } catch (ShapeGeometry.ShapeException e) {
            refuse(number, Problem.of("geometry-broken", e.reason(), exportAgain()), values, consumer);
            return;
        }
        consumer.row(new SourceRow(number, values, geometry));
    }

    private void refuse(long number, Problem problem, @Nullable Object[] values, RowConsumer consumer) {
        consumer.unreadable(
                problem.in(file.name()).at(number, null, null),
                Arrays.stream(values).map(v -> v == null ? null : v.toString()).toList());
    }

    @Override
    public void close() {
        // Each reading opens and closes the files itself.
    }

    private static Problem attributesMissing() {
        return Problem.of(
                "dbf-short",
                new Text(
                        "Formen har ingen rad i attributtabellen (.dbf), som är kortare än .shp-filen.",
                        "The shape has no row in the attribute table (.dbf), which is shorter than the .shp file."),
                exportAgain());
    }

    private static RuntimeException noShp(SourceFile file) {
        return SourceProblems.bad(
                "shp-missing",
                file.name(),
                new Text(
                        "Filen är en del av en shapefil, men delen med geometrier (.shp) ligger inte bredvid.",
                        "The file is part of a shapefile, but the part with geometries (.shp) is not beside it."),
                new Text(
                        "Lägg shapefilens alla delar i samma mapp, eller i en zip-fil.",
                        "Put all parts of the shapefile in one folder, or in a zip file."));
    }

    private static RuntimeException broken(SourceFile file, EOFException cause) {
        return SourceProblems.bad(
                "shapefile-broken",
                file.name(),
                new Text("Shapefilen är skadad eller avklippt.", "The shapefile is damaged or cut short."),
                exportAgain(),
                cause);
    }

    private static Text exportAgain() {
        return new Text(
                "Exportera shapefilen på nytt, med alla dess delar.",
                "Export the shapefile again, with all its parts.");
    }
}
