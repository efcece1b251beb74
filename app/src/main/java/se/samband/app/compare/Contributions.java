package se.samband.app.compare;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import se.samband.core.building.UnitKind;
import se.samband.core.diff.Flows;
import se.samband.core.figures.Counts;
import se.samband.core.status.Status;

/**
 * How one number of side A becomes that of side B: {@code before} and what each cause adds make {@code after} exactly.
 */
record Contributions(long before, Map<Cause, Long> net, long after) {

    static Contributions of(Counts a, Flows flows, Counts b, Set<Status> statuses, UnitKind unit) {
        Map<Cause, Long> net = new EnumMap<>(Cause.class);
        for (Cause cause : Cause.values()) {
            net.put(cause, cause.net(flows, statuses, unit));
        }
        return new Contributions(a.of(statuses, Set.of(unit)), net, b.of(statuses, Set.of(unit)));
    }

    long net(Cause cause) {
        return net.getOrDefault(cause, 0L);
    }
}
