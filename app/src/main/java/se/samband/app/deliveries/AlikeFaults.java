package se.samband.app.deliveries;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samband.core.problem.Problem;

/**
 * Faults of rows summed up for a person to read: those that are alike but for the row are told once. Keeps the first few different
 * ones, however long the file is.
 */
public final class AlikeFaults {

    /**
     * @param first the fault with its row
     * @param rows how many rows have it
     */
    public record Fault(Problem first, int rows) {}

    private final int most;
    private final Map<Problem, Fault> byContent = new LinkedHashMap<>();
    private int others;

    /** @param most how many different faults are kept */
    AlikeFaults(int most) {
        this.most = most;
    }

    void add(Problem problem) {
        Problem content = problem.at(0, problem.column(), problem.value());
        @Nullable Fault before = byContent.get(content);
        if (before == null && byContent.size() == most) {
            others++;
        } else {
            byContent.put(content, before == null ? new Fault(problem, 1) : new Fault(before.first, before.rows + 1));
        }
    }

    /** The different faults, in the order in which they were met. */
    public List<Fault> list() {
        return List.copyOf(byContent.values());
    }

    /** How many faults are not among those. */
    public int others() {
        return others;
    }
}
