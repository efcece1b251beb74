package se.samband.geo.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.samband.core.problem.BadInputException;
import se.samband.core.text.Text;

/**
 * A format that is known but not read, so that the refusal can name it.
 *
 * @param signature how such files begin, one character a byte
 */
record ForeignFormat(String signature, Text name) {

    private static final List<ForeignFormat> ALL = List.of(
            of("II*\0", "en rasterbild (TIFF/GeoTIFF)", "a raster image (TIFF/GeoTIFF)"),
            of("MM\0*", "en rasterbild (TIFF/GeoTIFF)", "a raster image (TIFF/GeoTIFF)"),
            of("II+\0", "en rasterbild (BigTIFF)", "a raster image (BigTIFF)"),
            of("PAR1", "Parquet", "Parquet"),
            of("fgb\3", "FlatGeobuf", "FlatGeobuf"),
            of("%PDF", "ett PDF-dokument", "a PDF document"),
            of("MZ", "ett program för Windows", "a Windows program"),
            of("\u007fELF", "ett program för Linux", "a Linux program"),
            of("\u0089PNG", "en bild (PNG)", "a picture (PNG)"),
            of("\u00ff\u00d8\u00ff", "en bild (JPEG)", "a picture (JPEG)"),
            of("GIF8", "en bild (GIF)", "a picture (GIF)"),
            of("\u001f\u008b", "en gzip-packad fil", "a gzip file"),
            of("7z\u00bc\u00af", "ett 7-Zip-arkiv", "a 7-Zip archive"),
            of("Rar!", "ett RAR-arkiv", "a RAR archive"),
            of("\u00fd7zXZ", "en xz-packad fil", "an xz file"),
            of("BZh", "en bzip2-packad fil", "a bzip2 file"),
            of("\u0028\u00b5\u002f\u00fd", "en zstd-packad fil", "a zstd file"),
            of("{\\rtf", "ett RTF-dokument", "an RTF document"),
            of("\u0089HDF", "HDF5", "HDF5"),
            of("Obj\1", "Avro", "Avro"),
            of("AC10", "en DWG-ritning", "a DWG drawing"),
            of("!table", "MapInfo TAB", "MapInfo TAB"));

    private static final List<ForeignFormat> XML = List.of(
            of("<kml", "KML", "KML"),
            of("<gpx", "GPX", "GPX"),
            of("<osm", "OpenStreetMap-XML", "OpenStreetMap XML"),
            of("<html", "en webbsida (HTML)", "a web page (HTML)"),
            of("featurecollection", "GML", "GML"),
            of("<", "XML", "XML"));

    private static final int FEW = 8;

    private static final ForeignFormat OTHER_BINARY =
            of("", "en binärfil av okänt slag", "a binary file of unknown kind");

    private static ForeignFormat of(String signature, String sv, String en) {
        return new ForeignFormat(signature, new Text(sv, en));
    }

    static Optional<ForeignFormat> find(String head) {
        Optional<ForeignFormat> known =
                ALL.stream().filter(f -> head.startsWith(f.signature)).findFirst();
        String text = head.replace("\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        boolean xml = text.startsWith("<?xml") || text.startsWith("<!doctype") || text.matches("(?s)<[a-z:]+[ >/].*");
        if (known.isPresent() || !xml) {
            return known;
        }
        return XML.stream().filter(f -> text.contains(f.signature)).findFirst();
    }

    /** What is not named as a text table is none with so many control characters. */
    static boolean looksBinary(String head) {
        return control(head) > head.length() / 50;
    }

    /** No text, whatever its name says: noise has some 10 % control characters, a damaged table hardly any; a download that failed can be all zeros. */
    static boolean isBinary(String head) {
        return head.chars().allMatch(c -> c == 0) || control(head) > Math.max(FEW, head.length() / 20);
    }

    /** Control characters do not occur in text; zeros do in UTF-16, and are left to the reader of text. */
    private static long control(String head) {
        return head.chars()
                .filter(c ->
                        c < ' ' && c != 0 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x0B && c != 0x1A)
                .count();
    }

    static BadInputException unknown(String file) {
        return OTHER_BINARY.refusal(file);
    }

    BadInputException refusal(String file) {
        return notRead(file, name);
    }

    static BadInputException notRead(String file, Text looksLike) {
        return SourceProblems.bad(
                "format-not-read",
                file,
                new Text(
                        "Filen ser ut att vara " + looksLike.sv() + ", vilket inte läses.",
                        "The file looks like " + looksLike.en() + ", which is not read."),
                new Text(
                        "Spara eller exportera innehållet i ett av formaten " + SourceProblems.ACCEPTED_SV + ".",
                        "Save or export the content in one of the formats " + SourceProblems.ACCEPTED_EN + "."));
    }
}
