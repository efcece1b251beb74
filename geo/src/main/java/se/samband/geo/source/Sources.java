package se.samband.geo.source;

import java.nio.file.Path;
import java.util.List;

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

    /** As {@link #list(Path)}, with what the user has decided; the layer asked for is of no account. */
    public static List<LayerInfo> list(Path file, OpenOptions options) {
        SourceFile source = source(file, options);
        return Recognition.format(source).list(source, options);
    }

    /**
     * Opens one layer, sheet or table.
     *
     * @throws se.samband.core.problem.BadInputException if the file is of a kind that is not read, or broken, or when it has not
     *     the layer that the options name, or several and they name none
     */
    public static RowSource open(Path file, OpenOptions options) {
        SourceFile source = source(file, options);
        return Recognition.format(source).open(source, options);
    }

    private static SourceFile source(Path file, OpenOptions options) {
        String name = options.name();
        return new SourceFile(file, name == null ? file.getFileName().toString() : name);
    }
}
