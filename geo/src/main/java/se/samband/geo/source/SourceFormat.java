package se.samband.geo.source;

import java.util.List;

/** Reads files of one format. Implementations keep no state. */
public interface SourceFormat {

    /** @throws se.samband.core.problem.BadInputException if the file cannot be read as this format */
    List<LayerInfo> list(SourceFile file, OpenOptions options);

    /** @throws se.samband.core.problem.BadInputException if the file cannot be read as this format, or lacks the layer asked for */
    RowSource open(SourceFile file, OpenOptions options);
}
