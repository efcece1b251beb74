package se.samband.geo.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import se.samband.geo.source.csv.CsvFormat;
import se.samband.geo.source.excel.ExcelFormat;
import se.samband.geo.source.geojson.GeoJsonFormat;
import se.samband.geo.source.gpkg.GpkgFormat;
import se.samband.geo.source.ofds.OfdsFormat;
import se.samband.geo.source.osm.OsmFormat;
import se.samband.geo.source.shapefile.ShapefileFormat;

/** Tells the format of a file, by its first bytes where they say anything and only then by its name. */
final class Recognition {

    private static final int HEAD_BYTES = 8192;
    private static final Set<String> TEXT_TABLES = Set.of("csv", "tsv", "tab", "txt");
    private static final Set<String> SHAPEFILE_PARTS = Set.of("shp", "shx", "dbf", "prj", "cpg");

    private Recognition() {}

    /** @throws se.samband.core.problem.BadInputException if the file is of a kind that is not read */
    static SourceFormat format(SourceFile file) {
        byte[] bytes = head(file);
        if (bytes.length == 0) {
            throw SourceProblems.empty(file.name());
        }
        String head = new String(bytes, StandardCharsets.ISO_8859_1);
        if (head.startsWith("SQLite format 3\0")) {
            return new GpkgFormat();
        }
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
            return ZipContents.isWorkbook(file) ? new ExcelFormat() : new ZipFormat();
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return new ExcelFormat();
        }
        if (head.startsWith("\0\0\47\12") || SHAPEFILE_PARTS.contains(file.extension())) {
            return new ShapefileFormat();
        }
        if (head.length() > 15 && head.startsWith("OSMHeader", 6)) {
            return new OsmFormat();
        }
        Optional<ForeignFormat> foreign = ForeignFormat.find(head);
        if (foreign.isPresent()) {
            throw foreign.get().refusal(file.name());
        }
        return text(file, bytes, head);
    }

    private static SourceFormat text(SourceFile file, byte[] bytes, String head) {
        String extension = file.extension();
        boolean table = TEXT_TABLES.contains(extension);
        String start = textStart(bytes);
        boolean json = start.startsWith("{")
                || start.startsWith("[")
                || extension.endsWith("json")
                || extension.endsWith("jsonl");
        if (json && !table) {
            return OfdsFormat.isOfds(file, start) ? new OfdsFormat() : new GeoJsonFormat();
        }
        if (table ? ForeignFormat.isBinary(head) : ForeignFormat.looksBinary(head)) {
            throw ForeignFormat.unknown(file.name());
        }
        return new CsvFormat();
    }

    /** The first bytes as text without byte order mark, zeros, record separators and blanks: enough to see how JSON begins. */
    private static String textStart(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8)
                .replaceAll("[\\x00\\x1E\\uFEFF\\uFFFD]", "")
                .stripLeading();
    }

    private static byte[] head(SourceFile file) {
        try (InputStream in = Files.newInputStream(file.path())) {
            return in.readNBytes(HEAD_BYTES);
        } catch (IOException e) {
            throw SourceProblems.unreadable(file.name(), e);
        }
    }
}
