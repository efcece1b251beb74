package se.samband.geo.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samband.core.problem.Problem;

/** Receives the rows of a source in file order. */
public interface RowConsumer {

    void row(SourceRow row);

    /**
     * A row that could not be read as a row (too many cells, broken geometry, …). Reading goes on with the next.
     *
     * @param raw the row's cells as text, as far as they could be told apart
     */
    void unreadable(Problem problem, List<@Nullable String> raw);
}
