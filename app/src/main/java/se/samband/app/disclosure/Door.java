package se.samband.app.disclosure;

import java.io.IOException;
import java.io.OutputStream;
import se.samband.geo.sink.RowSink;
import se.samband.geo.sink.SinkLayer;
import se.samband.geo.sink.SinkOptions;

/** A way out for one file, whose disclosure is in the log when anybody can have it. */
public interface Door {

    /**
     * For tables and layers.
     *
     * @throws se.samband.core.problem.BadInputException if a purpose is asked for and missing
     */
    RowSink rows(SinkLayer layer, SinkOptions options);

    /**
     * For files that are neither.
     *
     * @throws se.samband.core.problem.BadInputException if a purpose is asked for and missing
     */
    void bytes(Content content) throws IOException;

    /** What writes the whole of a file to a stream, which it leaves open; returns the number of rows. */
    @FunctionalInterface
    interface Content {
        long write(OutputStream out) throws IOException;
    }
}
