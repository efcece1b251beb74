package se.samband.geo.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import se.samband.core.problem.BadInputException;
import se.samband.core.text.Text;

/** What a zip archive holds. */
final class ZipContents {

    /** Names that are not marked as UTF-8 come from Windows; any byte is a letter there, so that no archive fails on its names. */
    static final Charset NAMES = Charset.forName("IBM850");

    private static final int MAX_ENTRIES = 10_000;
    private static final Set<String> SINGLE_FILES =
            Set.of("gpkg", "geojson", "geojsonl", "json", "csv", "tsv", "tab", "txt", "xlsx", "xls", "pbf");
    private static final Set<String> SHAPEFILE_PARTS = Set.of("shp", "dbf", "shx", "prj", "cpg");

    /**
     * One file that can be read, or the parts of one shapefile.
     *
     * @param main name of the entry to open
     * @param entries names of all entries that belong to it
     */
    record Dataset(String main, List<String> entries) {}

    private ZipContents() {}

    /** Whether the archive is really a spreadsheet. */
    static boolean isWorkbook(SourceFile file) {
        try (ZipFile zip = open(file)) {
            return zip.getEntry("xl/workbook.xml") != null || zip.getEntry("xl/workbook.bin") != null;
        } catch (IOException e) {
            throw broken(file.name(), e);
        }
    }

    static ZipFile open(SourceFile file) throws IOException {
        return new ZipFile(file.path().toFile(), ZipFile.OPEN_READ, NAMES);
    }

    static List<Dataset> datasets(SourceFile file, ZipFile zip) {
        if (zip.size() > MAX_ENTRIES) {
            throw SourceProblems.bad(
                    "zip-entries",
                    file.name(),
                    new Text(
                            "Arkivet innehåller fler än " + MAX_ENTRIES + " filer.",
                            "The archive holds more than " + MAX_ENTRIES + " files."),
                    new Text("Packa bara de filer som ska läsas.", "Pack only the files that are to be read."));
        }
        refuseDocuments(file, zip);
        Map<String, List<String>> shapefiles = new TreeMap<>();
        List<Dataset> datasets = new ArrayList<>();
        zip.stream()
                .filter(e -> !e.isDirectory())
                .map(ZipEntry::getName)
                .filter(n -> !isHidden(n))
                .forEach(name -> {
                    String extension = new SourceFile(file.path(), name).extension();
                    if (SHAPEFILE_PARTS.contains(extension)) {
                        String base = name.substring(0, name.length() - 4).toLowerCase(Locale.ROOT);
                        shapefiles.computeIfAbsent(base, b -> new ArrayList<>()).add(name);
                    } else if (SINGLE_FILES.contains(extension)) {
                        datasets.add(new Dataset(name, List.of(name)));
                    }
                });
        shapefiles
                .values()
                .forEach(parts -> parts.stream()
                        .filter(n -> n.toLowerCase(Locale.ROOT).endsWith(".shp"))
                        .findFirst()
                        .ifPresent(shp -> datasets.add(new Dataset(shp, parts))));
        return withoutReadme(datasets);
    }

    /** Text beside data explains the data; a text alone may be the table itself. */
    private static List<Dataset> withoutReadme(List<Dataset> datasets) {
        List<Dataset> data = datasets.stream()
                .filter(d -> !d.main.toLowerCase(Locale.ROOT).endsWith(".txt"))
                .toList();
        return data.isEmpty() ? datasets : data;
    }

    private static boolean isHidden(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/") || last.startsWith(".");
    }

    private static void refuseDocuments(SourceFile file, ZipFile zip) {
        if (zip.getEntry("word/document.xml") != null) {
            throw ForeignFormat.notRead(file.name(), new Text("ett Word-dokument", "a Word document"));
        }
        if (zip.getEntry("ppt/presentation.xml") != null) {
            throw ForeignFormat.notRead(file.name(), new Text("en presentation", "a presentation"));
        }
        if (zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null) {
            throw ForeignFormat.notRead(
                    file.name(),
                    new Text("ett dokument eller kalkylblad i OpenDocument", "an OpenDocument text or spreadsheet"));
        }
        if (zip.getEntry("doc.kml") != null) {
            throw ForeignFormat.notRead(file.name(), Text.same("KMZ"));
        }
    }

    static BadInputException broken(String file, IOException cause) {
        boolean encrypted = cause instanceof ZipException
                && String.valueOf(cause.getMessage()).contains("encrypted");
        Text what = encrypted
                ? new Text("Arkivet är skyddat med lösenord.", "The archive is protected with a password.")
                : new Text("Arkivet är skadat eller avklippt.", "The archive is damaged or cut short.");
        Text remedy = encrypted
                ? new Text("Packa upp filen och importera innehållet.", "Unpack the file and import what is in it.")
                : new Text("Hämta eller packa filen på nytt.", "Fetch or pack the file again.");
        return SourceProblems.bad(encrypted ? "zip-encrypted" : "zip-broken", file, what, remedy, cause);
    }
}
