package se.samband.geo.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.samband.geo.source.csv.CsvFormat;
import se.samband.geo.source.geojson.GeoJsonFormat;
import se.samband.geo.source.gpkg.GpkgFormat;

/** The way in: tells what a file is by its content and opens it. */
public final class Sources {

    private Sources() {}

    /**
     * Lists what a file offers; at least one layer.
     *
     * @throws se.samband.core.problem.BadInputException if the file is of a kind that is not read, or broken
     */
    public static List<LayerInfo> list(Path file) {
        return list(file, OpenOptions.DETECT);
    }

    public static List<LayerInfo> list(Path file, OpenOptions options) {
        SourceFile source = source(file, options);
        return format(source).list(source);
    }

    /**
     * Opens one layer, sheet or table.
     *
     * @throws se.samband.core.problem.BadInputException if the file is of a kind that is not read, or broken, or when it has several
     *     layers and the options name none of them
     */
    public static RowSource open(Path file, OpenOptions options) {
        SourceFile source = source(file, options);
        return format(source).open(source, options);
    }

    private static SourceFile source(Path file, OpenOptions options) {
        String name = options.name();
        return new SourceFile(file, name == null ? file.getFileName().toString() : name);
    }

    private static SourceFormat format(SourceFile file) {
        byte[] head;
        try (var in = Files.newInputStream(file.path())) {
            head = in.readNBytes(4096);
        } catch (IOException e) {
            throw SourceProblems.unreadable(file.name(), e);
        }
        if (head.length == 0) {
            throw SourceProblems.empty(file.name());
        }
        String text = new String(head, java.nio.charset.StandardCharsets.ISO_8859_1);
        if (text.startsWith("SQLite format 3")) {
            return new GpkgFormat();
        }
        if (text.stripLeading().startsWith("{") || file.extension().contains("json")) {
            return new GeoJsonFormat();
        }
        return new CsvFormat();
    }
}
