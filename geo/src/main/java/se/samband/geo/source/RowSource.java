package se.samband.geo.source;

import java.util.List;
import java.util.Optional;
import se.samband.geo.crs.Crs;

/**
 * The rows of one file, or of one layer or sheet in it. Memory use does not grow with the file. Not for use by several threads.
 */
public interface RowSource extends AutoCloseable {

    /** Column names in file order, unique, blanks stripped; without the geometry column. */
    List<String> columns();

    /** The coordinate system the file declares, when it does. */
    Optional<Crs> findCrs();

    boolean hasGeometry();

    /** How the file was taken apart, when it is a text table. */
    default Optional<TextTable> findTextTable() {
        return Optional.empty();
    }

    /** Number of rows when the format tells it cheaply, else −1; for progress only. */
    default long rowsIfKnown() {
        return -1;
    }

    /**
     * Reads all rows once, from the start.
     *
     * @throws se.samband.core.problem.BadInputException if the file as a whole cannot be read further
     */
    void forEach(RowConsumer consumer);

    @Override
    void close();
}
