package se.samband.app.deliveries.row;

import java.util.List;
import java.util.Optional;
import se.samband.app.deliveries.value.RowFault;
import se.samband.geo.source.SourceRow;

/**
 * Reads the rows of one kind of delivery. One handler reads one file, in order. Throws
 * {@link RowFault} for a row that cannot be taken.
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

    /** All that is wrong with a row that {@link #take} refused at its first fault, which may be told again. */
    default List<RowFault> faults(SourceRow row) {
        return List.of();
    }

    /** After the last row. */
    default void finish() {}
}
