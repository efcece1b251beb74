package se.samband.core.status;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samband.core.claim.ClaimTable;
import se.samband.core.conditions.ClaimChecks;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryView;

/**
 * Finds the fewest claims in force whose absence changes the answer.
 *
 * <p>While the same deliveries speak of the building, leaving claims out can only take the answer away: every claim that decides
 * has to go – or, for an unknown building, every claim that leaves a better rule undetermined. But when all claims of a supplement
 * go, the delivery below it speaks again. So every way of silencing deliveries from the top of their streams is tried, each
 * followed by the removal of what then decides.
 */
final class RemovalSearch {

    private static final int MAX_WAYS = 256;

    private final Sandbox sandbox;
    private final Status status;
    private final List<List<List<Integer>>> layers;

    /**
     * @param view of the county's deliveries
     */
    RemovalSearch(Sandbox sandbox, DeliveryView view, Status status) {
        this.sandbox = sandbox;
        this.status = status;
        this.layers = layers(sandbox, view);
    }

    /** The fewest claims, and what the answer would be; null when no absence changes it. Of equally many, the worst answer. */
    @Nullable
    Removal fewest() {
        Removal best = null;
        int ways = 1;
        for (List<List<Integer>> stream : layers) {
            ways = Math.min(MAX_WAYS, ways * (stream.size() + 1));
        }
        for (int way = 0; way < ways; way++) {
            Removal removal = findRemoval(silenced(way));
            if (removal != null && (best == null || Removal.ORDER.compare(removal, best) < 0)) {
                best = removal;
            }
        }
        return best;
    }

    record Removal(List<Integer> claims, Status to) {
        private static final Comparator<Removal> ORDER = Comparator.<Removal>comparingInt(
                        removal -> removal.claims().size())
                .thenComparing(Removal::to, Comparator.reverseOrder());
    }

    private @Nullable Removal findRemoval(List<Integer> silenced) {
        Status then = statusWithout(silenced);
        if (then != status) {
            return new Removal(silenced, then);
        }
        List<Integer> removed = new ArrayList<>(silenced);
        for (int claim : sandbox.selectedWithout(silenced)) {
            boolean decides = status == Status.UNKNOWN
                    ? sandbox.judge().bestVerdict(claim) == ClaimChecks.UNDETERMINED
                    : sandbox.judge().decides(status, claim);
            if (decides) {
                removed.add(claim);
            }
        }
        Status after = statusWithout(removed);
        return after == status ? null : new Removal(List.copyOf(removed), after);
    }

    private Status statusWithout(List<Integer> claims) {
        return sandbox.statusWith(claims.stream().map(Change.RemoveClaim::new).toList());
    }

    /** The claims of the topmost deliveries of each stream, as many deliveries as the way says, read as digits. */
    private List<Integer> silenced(int way) {
        List<Integer> claims = new ArrayList<>();
        int rest = way;
        for (List<List<Integer>> stream : layers) {
            int depth = rest % (stream.size() + 1);
            rest /= stream.size() + 1;
            stream.subList(0, depth).forEach(claims::addAll);
        }
        return claims;
    }

    /** Per stream in which several deliveries in force name the building: the claims of each but the lowest, topmost first. */
    private static List<List<List<Integer>>> layers(Sandbox sandbox, DeliveryView view) {
        ClaimTable claims = sandbox.claims();
        Map<Delivery.Stream, TreeMap<Integer, List<Integer>>> byRank = new LinkedHashMap<>();
        for (int c = claims.begin(sandbox.building()); c < claims.end(sandbox.building()); c++) {
            int delivery = claims.delivery(c);
            if (view.isInForce(delivery)) {
                byRank.computeIfAbsent(
                                sandbox.deliveries().get(delivery).stream(),
                                s -> new TreeMap<>(Comparator.reverseOrder()))
                        .computeIfAbsent(view.rank(delivery), r -> new ArrayList<>())
                        .add(c);
            }
        }
        return byRank.values().stream()
                .filter(stream -> stream.size() > 1)
                .map(stream -> List.copyOf(stream.values()).subList(0, stream.size() - 1))
                .toList();
    }
}
