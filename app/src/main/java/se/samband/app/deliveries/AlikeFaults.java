package se.samband.app.deliveries;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samband.core.problem.Problem;

/**
 * Faults of rows summed up for a person to read: those that are alike but for the row are told once. Keeps the first few different
 * ones, however long the file is, and no more than {@value #MOST_OF_A_KIND} of one code in one column: else a column of unknown
 * ids would hide all that comes after.
 */
public final class AlikeFaults {

    /** A fault with its first row, and how many rows have it. */
    private record Fault(Problem first, int rows) {}

    private static final int MOST_OF_A_KIND = 5;

    /** Faults that differ in row and value only. */
    private record Kind(String code, @Nullable String column) {}

    private final int most;
    private final Map<Kind, Integer> byKind = new HashMap<>();
    private final Map<Problem, Fault> byContent = new LinkedHashMap<>();
    private int others;

    /** @param most how many different faults are kept */
    AlikeFaults(int most) {
        this.most = most;
    }

    void add(Problem problem) {
        Problem content = problem.at(0, problem.column(), problem.value());
        @Nullable Fault before = byContent.get(content);
        if (before != null) {
            byContent.put(content, new Fault(before.first, before.rows + 1));
        } else if (byContent.size() < most && isRoomFor(new Kind(problem.code(), problem.column()))) {
            byContent.put(content, new Fault(problem, 1));
        } else {
            others++;
        }
    }

    private boolean isRoomFor(Kind kind) {
        int before = byKind.getOrDefault(kind, 0);
        byKind.put(kind, Math.min(before + 1, MOST_OF_A_KIND));
        return before < MOST_OF_A_KIND;
    }

    /** The different faults, each with its first row and the number of rows, in the order in which they were met. */
    public List<Problem> list() {
        return byContent.values().stream()
                .map(fault -> fault.first.concerning(fault.rows))
                .toList();
    }

    /** How many faults are not among those. */
    public int others() {
        return others;
    }
}
