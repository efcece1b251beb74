package se.samband.core.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which deliveries are in force at a {@link Moment}, and in which order they supersede each other.
 *
 * <p>Within a stream the last {@link Scope#COMPLETE} delivery whose as-of date is not later than the moment's is in force,
 * together with the supplements that follow it. A delivery that corrects another takes that one's place in time. Positions are
 * those of the delivery list given to {@link #at}.
 */
public final class DeliveryView {

    /** The part a delivery plays at a moment. */
    public enum Role {
        IN_FORCE,
        /** A later delivery of the same stream has taken over. */
        SUPERSEDED,
        /** Found wrong and replaced by a corrected one. */
        CORRECTED,
        /** Describes a later day than the one asked for. */
        LATER,
        /** Not yet received at the moment, or already withdrawn. */
        NOT_KNOWN
    }

    private final Moment moment;
    private final Role[] roles;
    private final int[] ranks;

    private DeliveryView(Moment moment, Role[] roles, int[] ranks) {
        this.moment = moment;
        this.roles = roles;
        this.ranks = ranks;
    }

    public static DeliveryView at(List<Delivery> deliveries, Moment moment) {
        Role[] roles = new Role[deliveries.size()];
        int[] ranks = new int[deliveries.size()];
        Map<Long, Integer> positionOfId = new HashMap<>();
        for (int d = 0; d < roles.length; d++) {
            positionOfId.put(deliveries.get(d).id(), d);
            roles[d] = deliveries.get(d).isKnownAt(moment.knownAt()) ? Role.IN_FORCE : Role.NOT_KNOWN;
        }
        // A corrector counts from the as-of date of what it corrects, and puts that one out of force.
        java.time.LocalDate[] effectiveFrom = new java.time.LocalDate[roles.length];
        for (int d = 0; d < roles.length; d++) {
            Delivery delivery = deliveries.get(d);
            effectiveFrom[d] = delivery.asOf();
            Integer corrected = delivery.corrects() == null ? null : positionOfId.get(delivery.corrects());
            if (corrected != null) {
                effectiveFrom[d] =
                        effectiveFrom[corrected].isBefore(delivery.asOf()) ? effectiveFrom[corrected] : delivery.asOf();
                if (roles[d] == Role.IN_FORCE && roles[corrected] == Role.IN_FORCE) {
                    roles[corrected] = Role.CORRECTED;
                }
            }
            if (roles[d] == Role.IN_FORCE && effectiveFrom[d].isAfter(moment.asOf())) {
                roles[d] = Role.LATER;
            }
        }
        Map<Delivery.Stream, List<Integer>> streams = new HashMap<>();
        for (int d = 0; d < roles.length; d++) {
            if (roles[d] == Role.IN_FORCE) {
                streams.computeIfAbsent(deliveries.get(d).stream(), s -> new ArrayList<>())
                        .add(d);
            }
        }
        for (List<Integer> stream : streams.values()) {
            stream.sort(Comparator.<Integer, java.time.LocalDate>comparing(d -> effectiveFrom[d])
                    .thenComparing(d -> deliveries.get(d).receivedAt())
                    .thenComparing(d -> deliveries.get(d).id()));
            int lastComplete = 0;
            for (int i = 0; i < stream.size(); i++) {
                ranks[stream.get(i)] = i;
                if (deliveries.get(stream.get(i)).scope() == Scope.COMPLETE) {
                    lastComplete = i;
                }
            }
            for (int i = 0; i < lastComplete; i++) {
                roles[stream.get(i)] = Role.SUPERSEDED;
            }
        }
        return new DeliveryView(moment, roles, ranks);
    }

    public Moment moment() {
        return moment;
    }

    public Role role(int delivery) {
        return roles[delivery];
    }

    public boolean isInForce(int delivery) {
        return roles[delivery] == Role.IN_FORCE;
    }

    /** Order within the stream: of two deliveries in force in one stream that name the same building, the higher rank counts. */
    public int rank(int delivery) {
        return ranks[delivery];
    }
}
