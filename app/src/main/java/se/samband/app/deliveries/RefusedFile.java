package se.samband.app.deliveries;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import se.samband.app.access.SeenDeliveries;
import se.samband.app.deliveries.mapping.Mapping;
import se.samband.app.deliveries.mapping.MappingReader;
import se.samband.app.disclosure.Door;
import se.samband.core.text.Lang;
import se.samband.core.text.Text;
import se.samband.geo.crs.Crs;
import se.samband.geo.crs.Transform;
import se.samband.geo.sink.Column;
import se.samband.geo.sink.FormulaGuard;
import se.samband.geo.sink.RowSink;
import se.samband.geo.sink.SinkFormat;
import se.samband.geo.sink.SinkLayer;
import se.samband.geo.sink.SinkOptions;
import se.samband.store.row.RefusedRow;
import se.samband.store.row.StoredDelivery;

/**
 * Gives the refused rows of a delivery back as a file of the sender's own columns with one more that tells what is wrong. Mended,
 * it can be imported as it is: the added column is not read.
 */
public final class RefusedFile {

    private static final Text COLUMN = new Text("fel", "error");

    private RefusedFile() {}

    /** Whether the column is the one that tells what is wrong. */
    static boolean isFaultColumn(String name) {
        return name.equals(COLUMN.sv()) || name.equals(COLUMN.en());
    }

    /** Whether the delivery's file was made of refused rows: it has the column that tells what was wrong with them. */
    public static boolean isSourceOf(StoredDelivery delivery) {
        return delivery.header().stream().anyMatch(RefusedFile::isFaultColumn);
    }

    /** The format to give refused rows back in: that of the delivered file where it can be written, else GeoPackage or CSV. */
    public static SinkFormat formatOf(StoredDelivery delivery) {
        String name = delivery.delivery().fileName().toLowerCase(java.util.Locale.ROOT);
        if (name.endsWith(".xlsx") || name.endsWith(".xls")) {
            return SinkFormat.XLSX;
        }
        if (!delivery.header().contains(RefusedCells.GEOMETRY)) {
            return SinkFormat.CSV;
        }
        return name.endsWith("json") ? SinkFormat.GEOJSON : SinkFormat.GPKG;
    }

    /**
     * Writes the file.
     *
     * @return number of rows written
     */
    public static int write(SeenDeliveries deliveries, StoredDelivery delivery, Door door, SinkFormat format, Lang lang)
            throws IOException {
        if (format == SinkFormat.CSV) {
            door.bytes(out -> csv(deliveries, delivery, out, lang));
            return delivery.rowsRefused();
        }
        try (RowSink sink = door.rows(layer(delivery, format, lang), options(delivery, lang))) {
            return write(deliveries, delivery, sink, format, lang);
        }
    }

    private static int write(
            SeenDeliveries deliveries, StoredDelivery delivery, RowSink sink, SinkFormat format, Lang lang) {
        boolean shapes = hasShapes(delivery, format);
        int shapeColumn = delivery.header().indexOf(RefusedCells.GEOMETRY);
        Shapes reader = new Shapes(delivery);
        int[] count = {0};
        deliveries.eachRefusedRow(delivery.id(), row -> {
            List<@Nullable String> cells = cells(delivery, row, lang);
            Geometry geometry = shapes ? reader.read(cells.get(shapeColumn)) : null;
            if (shapes) {
                cells.remove(shapeColumn);
            }
            sink.write(cells.toArray(), geometry);
            count[0]++;
        });
        sink.finish();
        return count[0];
    }

    /**
     * With the delimiter and encoding of the delivered file, else as a Swedish Excel opens it; cells as they came, but guarded: the import takes the guard
     * away again.
     */
    private static int csv(SeenDeliveries deliveries, StoredDelivery delivery, OutputStream out, Lang lang)
            throws IOException {
        Mapping.FileHints hints = hints(delivery);
        String charsetName = hints.charset();
        Charset charset = charsetName == null ? StandardCharsets.UTF_8 : Charset.forName(charsetName);
        Character delimiter = hints.delimiter();
        int[] count = {0};
        Writer writer = new OutputStreamWriter(out, charset);
        if (charset.name().startsWith("UTF")) {
            writer.write('\uFEFF');
        }
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(delimiter == null ? ';' : delimiter)
                .build(writer)) {
            csv.writeRecord(guarded(columns(delivery, lang)));
            deliveries.eachRefusedRow(delivery.id(), row -> {
                csv.writeRecord(guarded(cells(delivery, row, lang)));
                count[0]++;
            });
        }
        return count[0];
    }

    private static List<@Nullable String> guarded(List<? extends @Nullable String> cells) {
        List<@Nullable String> guarded = new ArrayList<>();
        cells.forEach(cell -> guarded.add(cell == null ? null : FormulaGuard.guarded(cell)));
        return guarded;
    }

    private static Mapping.FileHints hints(StoredDelivery delivery) {
        String yaml = delivery.mapping();
        return yaml == null
                ? Mapping.FileHints.NONE
                : MappingReader.read(yaml, delivery.delivery().fileName()).file();
    }

    private static SinkLayer layer(StoredDelivery delivery, SinkFormat format, Lang lang) {
        List<String> columns = columns(delivery, lang);
        boolean shapes = hasShapes(delivery, format);
        if (shapes) {
            columns.remove(RefusedCells.GEOMETRY);
        }
        return new SinkLayer(
                lang == Lang.SV ? "avvisade_rader" : "refused_rows",
                columns.stream().map(Column::text).toList(),
                shapes ? SinkLayer.Geometries.ANY : SinkLayer.Geometries.NONE);
    }

    private static SinkOptions options(StoredDelivery delivery, Lang lang) {
        SinkOptions options = SinkOptions.of(lang);
        return delivery.header().contains(RefusedCells.GEOMETRY) ? options.withCrs(crs(delivery)) : options;
    }

    private static boolean hasShapes(StoredDelivery delivery, SinkFormat format) {
        return (format == SinkFormat.GEOJSON || format == SinkFormat.GPKG)
                && delivery.header().contains(RefusedCells.GEOMETRY);
    }

    private static Crs crs(StoredDelivery delivery) {
        String crs = delivery.crs();
        return crs == null ? Crs.SWEREF99_TM : Crs.get(crs);
    }

    private static List<String> columns(StoredDelivery delivery, Lang lang) {
        List<String> columns = new ArrayList<>(delivery.header());
        columns.removeIf(RefusedFile::isFaultColumn);
        columns.add(COLUMN.in(lang));
        return columns;
    }

    private static List<@Nullable String> cells(StoredDelivery delivery, RefusedRow row, Lang lang) {
        List<@Nullable String> cells = new ArrayList<>();
        List<String> header = delivery.header();
        for (int i = 0; i < header.size(); i++) {
            if (!isFaultColumn(header.get(i))) {
                cells.add(i < row.cells().size() ? row.cells().get(i) : null);
            }
        }
        cells.add(row.problems().stream().map(p -> p.in(lang)).collect(Collectors.joining(" ")));
        return cells;
    }

    /** Reads kept geometries back, into SWEREF 99 TM as the writers want them. */
    private static final class Shapes {

        private final WKTReader wkt = new WKTReader();
        private final Transform toSweref;

        Shapes(StoredDelivery delivery) {
            toSweref = Transform.between(crs(delivery), Crs.SWEREF99_TM);
        }

        @Nullable
        Geometry read(@Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                Geometry moved = toSweref.apply(wkt.read(text));
                return Double.isFinite(moved.getEnvelopeInternal().getMinX()) ? moved : null;
            } catch (ParseException e) {
                return null;
            }
        }
    }
}
