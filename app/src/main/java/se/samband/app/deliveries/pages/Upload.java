package se.samband.app.deliveries.pages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.web.multipart.MultipartFile;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** Makes one file of what the browser sent: the file itself, or an archive of the parts of a shapefile. */
final class Upload {

    private static final int LONGEST_NAME = 150;
    private static final Set<String> SHAPEFILE_PARTS =
            Set.of("shp", "shx", "dbf", "prj", "cpg", "qix", "sbn", "sbx", "xml", "qpj", "qmd");

    private Upload() {}

    /**
     * @param limitMb how large each file may be, millions of bytes
     * @return the file's name as the user knows it
     */
    static String store(List<MultipartFile> sent, Path file, long limitMb) throws IOException {
        List<MultipartFile> files = sent.stream()
                .filter(f -> !safeName(f.getOriginalFilename()).isEmpty() || f.getSize() > 0)
                .toList();
        check(files, limitMb);
        if (files.size() == 1) {
            files.getFirst().transferTo(file);
            return safeName(files.getFirst().getOriginalFilename());
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (MultipartFile part : files) {
                ZipEntry entry = new ZipEntry(safeName(part.getOriginalFilename()));
                // Without the time of day the same parts give the same digest each time.
                entry.setLastModifiedTime(FileTime.fromMillis(0));
                zip.putNextEntry(entry);
                try (InputStream in = part.getInputStream()) {
                    in.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
        return stem(files.getFirst()) + ".zip";
    }

    private static void check(List<MultipartFile> files, long limitMb) {
        if (files.isEmpty()) {
            throw problem(
                    "",
                    "file-missing",
                    new Text("Ingen fil är vald.", "No file is chosen."),
                    new Text("Välj en fil och försök igen.", "Choose a file and try again."));
        }
        for (MultipartFile file : files) {
            String name = safeName(file.getOriginalFilename());
            if (file.getSize() == 0) {
                throw problem(
                        name,
                        "file-empty",
                        new Text("Filen är tom.", "The file is empty."),
                        new Text(
                                "Kontrollera att filen är färdigskriven och välj den igen.",
                                "Check that the file is completely written and choose it again."));
            }
            if (file.getSize() > limitMb * 1_000_000) {
                throw problem(
                        name,
                        "file-too-large",
                        new Text(
                                "Filen är större än " + limitMb + " MB.",
                                "The file is larger than " + limitMb + " MB."),
                        new Text(
                                "Läs in den från kommandoraden med samband import.",
                                "Import it from the command line with samband import."));
            }
        }
        boolean together = files.stream().map(Upload::stem).distinct().count() == 1
                && files.stream().allMatch(f -> SHAPEFILE_PARTS.contains(extension(f)));
        if (files.size() > 1 && !together) {
            throw problem(
                    "",
                    "files-apart",
                    new Text("Filerna hör inte ihop till en leverans.", "The files are not one delivery."),
                    new Text(
                            "Välj en fil i taget. Bara delarna av en shapefil (.shp, .dbf, .shx, .prj) väljs tillsammans.",
                            "Choose one file at a time. Only the parts of a shapefile (.shp, .dbf, .shx, .prj) are chosen together."));
        }
    }

    /** Without folders, control characters and what no file system takes; never longer than a file name may be. */
    static String safeName(@org.jspecify.annotations.Nullable String sent) {
        if (sent == null) {
            return "";
        }
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "_")
                .strip();
        if (name.equals(".") || name.equals("..")) {
            return "_";
        }
        int tooLong = name.length() - LONGEST_NAME;
        int dot = name.lastIndexOf('.');
        if (tooLong <= 0) {
            return name;
        }
        return dot > tooLong ? name.substring(0, dot - tooLong) + name.substring(dot) : name.substring(0, LONGEST_NAME);
    }

    private static String stem(MultipartFile file) {
        String name = safeName(file.getOriginalFilename());
        int dot = name.indexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    private static String extension(MultipartFile file) {
        String name = safeName(file.getOriginalFilename());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static BadInputException problem(String name, String code, Text what, Text remedy) {
        return new BadInputException(new Problem(code, name.isEmpty() ? null : name, 0, null, null, what, remedy));
    }
}
