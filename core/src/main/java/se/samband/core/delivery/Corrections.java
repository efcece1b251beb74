package se.samband.core.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What corrections do to deliveries: which are put out of force, and from which day the correctors count. Positions are those of
 * the list given, which may be in any order.
 */
final class Corrections {

    /** No delivery corrects this one. */
    static final int NONE = -1;

    private final List<Delivery> deliveries;
    private final Map<Long, Integer> positionOfId = new HashMap<>();
    private final LocalDate[] countsFrom;
    private final int[] correctedBy;

    private Corrections(List<Delivery> deliveries) {
        this.deliveries = deliveries;
        this.countsFrom = new LocalDate[deliveries.size()];
        this.correctedBy = new int[deliveries.size()];
        for (int d = 0; d < deliveries.size(); d++) {
            positionOfId.put(deliveries.get(d).id(), d);
        }
    }

    static Corrections of(List<Delivery> deliveries, Instant knownAt) {
        Corrections corrections = new Corrections(deliveries);
        corrections.place();
        corrections.correct(knownAt);
        return corrections;
    }

    /** The delivery's as-of date or, if it corrects one that counts from an earlier day, that day. */
    LocalDate countsFrom(int delivery) {
        return countsFrom[delivery];
    }

    /** Position of the delivery that puts this one out of force, the last one if there are several, or {@link #NONE}. */
    int correctedBy(int delivery) {
        return correctedBy[delivery];
    }

    /** A corrector is imported after what it corrects, so by id the corrected one already has its day. */
    private void place() {
        int[] byId = IntStream.range(0, deliveries.size())
                .boxed()
                .sorted(Comparator.comparingLong(d -> deliveries.get(d).id()))
                .mapToInt(d -> d)
                .toArray();
        for (int d : byId) {
            LocalDate asOf = deliveries.get(d).asOf();
            Integer corrected = findCorrected(d);
            LocalDate inherited = corrected == null ? asOf : Objects.requireNonNull(countsFrom[corrected]);
            countsFrom[d] = inherited.isBefore(asOf) ? inherited : asOf;
        }
    }

    private void correct(Instant knownAt) {
        Arrays.fill(correctedBy, NONE);
        for (int d = 0; d < deliveries.size(); d++) {
            if (!deliveries.get(d).isKnownAt(knownAt)) {
                continue;
            }
            Integer corrected = findCorrected(d);
            // What a withdrawn delivery replaced, its own corrector replaces in its stead.
            while (corrected != null && !deliveries.get(corrected).isKnownAt(knownAt)) {
                corrected = findCorrected(corrected);
            }
            if (corrected != null && isLater(d, correctedBy[corrected])) {
                correctedBy[corrected] = d;
            }
        }
    }

    private boolean isLater(int delivery, int other) {
        return other == NONE
                || deliveries.get(delivery).id() > deliveries.get(other).id();
    }

    private @Nullable Integer findCorrected(int delivery) {
        Long id = deliveries.get(delivery).corrects();
        return id == null ? null : positionOfId.get(id);
    }
}
