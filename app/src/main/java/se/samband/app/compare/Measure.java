package se.samband.app.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samband.core.status.Status;
import se.samband.core.text.Text;

/**
 * The number that is followed from side A to side B.
 *
 * @param statuses what is counted
 */
record Measure(String code, Text label, Set<Status> statuses) {

    static final Measure REACHED = new Measure(
            "reached",
            new Text("ansluten eller i absolut närhet", "connected or passed"),
            EnumSet.of(Status.CONNECTED, Status.PASSED));

    /** Reached, and each status by itself. */
    static List<Measure> all() {
        List<Measure> all = new ArrayList<>(List.of(REACHED));
        for (Status status : Status.values()) {
            all.add(new Measure(status.code(), status.label(), EnumSet.of(status)));
        }
        return all;
    }

    static Optional<Measure> find(String code) {
        return all().stream().filter(measure -> measure.code().equals(code)).findFirst();
    }
}
