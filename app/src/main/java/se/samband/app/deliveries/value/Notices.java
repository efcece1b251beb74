package se.samband.app.deliveries.value;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import se.samband.core.problem.Problem;

/**
 * What the user should know of a delivery though nothing was refused for it. One notice of each kind, with the first row it
 * concerns and the number of rows; so it stays short however long the file is.
 */
public final class Notices {

    private final Map<String, Problem> first = new LinkedHashMap<>();
    private final Map<String, Integer> count = new LinkedHashMap<>();
    private final Map<String, Long> lastRow = new HashMap<>();

    private boolean muted;

    /** While muted nothing is added: for rows that are shown a second time. */
    public void mute(boolean on) {
        muted = on;
    }

    /** Adds a notice; later ones with the same code are counted, those of one row once. */
    public void add(Problem notice) {
        Long before = muted || notice.row() == 0 ? null : lastRow.put(notice.code(), notice.row());
        if (before == null || before != notice.row()) {
            add(notice.code(), () -> notice);
        }
    }

    /** As {@link #add(Problem)}, for what may hold for every row of a long file: the notice is made for the first only. */
    public void add(String code, Supplier<Problem> notice) {
        if (muted) {
            return;
        }
        Integer before = count.get(code);
        if (before == null) {
            first.put(code, notice.get());
        }
        count.put(code, before == null ? 1 : before + 1);
    }

    public List<Problem> list() {
        return first.values().stream()
                .map(notice -> notice.concerning(count.getOrDefault(notice.code(), 1)))
                .toList();
    }
}
