package se.samband.geo.source;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A file to read.
 *
 * @param path where it is on disk
 * @param name what the user calls it; shown in problems
 */
public record SourceFile(Path path, String name) {

    /** Extension of the name in lower case without the dot; empty when there is none. */
    public String extension() {
        int dot = name.lastIndexOf('.');
        return dot < 0 || dot < name.lastIndexOf('/')
                ? ""
                : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The name without folder and extension. */
    public String baseName() {
        int start = name.lastIndexOf('/') + 1;
        int dot = name.lastIndexOf('.');
        return dot <= start ? name.substring(start) : name.substring(start, dot);
    }
}
