package se.samband.app.deliveries.row;

import java.util.Optional;
import se.samband.geo.source.SourceRow;

/**
 * Reads the rows of one kind of delivery. One handler reads one file, in order. Throws
 * {@link se.samband.app.deliveries.value.RowFault} for a row that cannot be taken.
 */
public interface RowHandler {

    /** Whether rows must be shown twice: first all of them to {@link #look}, then all of them to {@link #take}. */
    default boolean looksFirst() {
        return false;
    }

    /** First showing of a row; faults thrown here are thrown again at the second. */
    default void look(SourceRow row) {}

    /**
     * Takes a row.
     *
     * @return why it was left out, or empty when it was taken
     */
    Optional<SkipReason> take(SourceRow row);

    /** After the last row. */
    default void finish() {}
}
