package se.samband.geo.sink;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The door to the writers. */
public final class Sinks {

    private Sinks() {}

    /**
     * Writes a file that appears whole, in place of any earlier one, when {@link RowSink#finish} returns; until then it grows
     * under another name beside it.
     */
    public static RowSink open(Path file, SinkFormat format, SinkLayer layer, SinkOptions options) {
        PartFile part = PartFile.beside(file);
        try {
            RowSink sink = format == SinkFormat.GPKG
                    ? new GpkgSink(part.path(), layer, options)
                    : streaming(new BufferedOutputStream(Files.newOutputStream(part.path())), format, layer, options);
            return new PublishingSink(sink, part::publish, part::discard);
        } catch (IOException e) {
            part.discard();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            part.discard();
            throw e;
        }
    }

    /**
     * Writes to a stream, such as the answer to a web request, and closes it at the end. CSV, Excel and GeoJSON flow row by row,
     * so the receiver of a broken one has half a file; a GeoPackage is made aside and sent when it is whole.
     */
    public static RowSink open(OutputStream out, SinkFormat format, SinkLayer layer, SinkOptions options) {
        if (format != SinkFormat.GPKG) {
            return streaming(out, format, layer, options);
        }
        PartFile part = PartFile.temporary();
        try {
            return new PublishingSink(new GpkgSink(part.path(), layer, options), () -> part.sendTo(out), part::discard);
        } catch (RuntimeException e) {
            part.discard();
            throw e;
        }
    }

    private static RowSink streaming(OutputStream out, SinkFormat format, SinkLayer layer, SinkOptions options) {
        return switch (format) {
            case CSV -> new CsvSink(out, layer, options);
            case XLSX -> new XlsxSink(out, layer, options);
            case GEOJSON -> new GeoJsonSink(out, layer, options);
            case GPKG -> throw new IllegalArgumentException("a GeoPackage does not stream");
        };
    }
}
