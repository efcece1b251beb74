package se.samband.store.row;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samband.core.problem.Problem;

/**
 * A row that could not be taken, kept so that it can be shown and sent back.
 *
 * @param rowNo row in the file, as a person counts
 * @param cells the row's cells as text in the order of the delivery's header, as far as they could be told apart
 * @param problems at least one
 */
public record RefusedRow(int rowNo, List<@Nullable String> cells, List<Problem> problems) {

    public RefusedRow {
        cells = Collections.unmodifiableList(new ArrayList<>(cells));
        problems = List.copyOf(problems);
    }
}
