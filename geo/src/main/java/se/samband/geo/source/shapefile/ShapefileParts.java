package se.samband.geo.source.shapefile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that make up one shapefile: same name, different extensions in any mixture of case. */
record ShapefileParts(Path shp, Optional<Path> dbf, Optional<Path> cpg, Optional<Path> prj) {

    /** A projection text is some hundred characters; anything long is something else. */
    private static final long MAX_TEXT_BYTES = 64 * 1024;

    static Optional<ShapefileParts> find(Path any) throws IOException {
        Optional<Path> shp = sibling(any, "shp");
        if (shp.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ShapefileParts(shp.get(), sibling(any, "dbf"), sibling(any, "cpg"), sibling(any, "prj")));
    }

    private static Optional<Path> sibling(Path any, String extension) throws IOException {
        String wanted = base(any) + '.' + extension;
        if (any.getFileName().toString().toLowerCase(Locale.ROOT).equals(wanted)) {
            return Optional.of(any);
        }
        Path folder = any.toAbsolutePath().getParent();
        if (folder == null) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f ->
                            f.getFileName().toString().toLowerCase(Locale.ROOT).equals(wanted))
                    .findFirst();
        }
    }

    private static String base(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    static Optional<String> text(Optional<Path> file) throws IOException {
        if (file.isEmpty() || Files.size(file.get()) > MAX_TEXT_BYTES) {
            return Optional.empty();
        }
        return Optional.of(
                Files.readString(file.get(), StandardCharsets.ISO_8859_1).strip());
    }
}
