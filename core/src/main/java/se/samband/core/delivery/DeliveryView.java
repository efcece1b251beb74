package se.samband.core.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.samband.core.delivery.DeliveryKind.Content;

/**
 * Which deliveries are in force at a {@link Moment}, and in which order they supersede each other.
 *
 * <p>Within a stream the last {@link Scope#COMPLETE} delivery whose as-of date is not later than the moment's is in force,
 * together with the supplements that follow it. Positions are those of the delivery list given to {@link #at}, which may be in any
 * order.
 *
 * <p>A delivery that corrects another puts that one out of force and takes its place in time, whichever of their days is the
 * earlier. Withdrawing the corrector brings the corrected one back. Withdrawing the corrected one leaves its corrector where it
 * stands, and in a chain of corrections that corrector then also replaces what the withdrawn one had replaced: a file once found
 * wrong comes back only when nothing stands in its place any more.
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
        NOT_KNOWN,

        /** In force, but what it says is not used for the reader, who may not see it. */
        WITHHELD
    }

    private final Moment moment;
    private final Corrections corrections;
    private final Role[] roles;
    private final int[] ranks;
    private final Confidentiality strictest;

    private DeliveryView(List<Delivery> deliveries, Moment moment) {
        this.moment = moment;
        this.corrections = Corrections.of(deliveries, moment.knownAt());
        this.roles = new Role[deliveries.size()];
        this.ranks = new int[deliveries.size()];
        Map<Delivery.Stream, List<Integer>> streams = new HashMap<>();
        for (int d = 0; d < roles.length; d++) {
            roles[d] = roleOutsideStream(d, deliveries.get(d));
            if (roles[d] == Role.IN_FORCE) {
                streams.computeIfAbsent(deliveries.get(d).stream(), s -> new ArrayList<>())
                        .add(d);
            }
        }
        Comparator<Integer> inTime = Comparator.<Integer, LocalDate>comparing(corrections::countsFrom)
                .thenComparing(d -> deliveries.get(d).receivedAt())
                .thenComparing(d -> deliveries.get(d).id());
        for (List<Integer> stream : streams.values()) {
            stream.sort(inTime);
            supersede(stream, deliveries);
        }
        this.strictest = strictest(deliveries, roles);
    }

    public static DeliveryView at(List<Delivery> deliveries, Moment moment) {
        return new DeliveryView(deliveries, moment);
    }

    /**
     * The same moment for a reader from whom some deliveries are withheld. They still supersede and correct others: what is outdated
     * is not brought back to life because its successor is not shown.
     *
     * @param deliveries those that the view was made of
     * @param withheld positions of deliveries that are not used
     * @param ceiling the strictest class that what is shown to the reader can have
     */
    public DeliveryView withholding(List<Delivery> deliveries, BitSet withheld, Confidentiality ceiling) {
        Role[] seen = roles.clone();
        for (int d = withheld.nextSetBit(0); d >= 0 && d < seen.length; d = withheld.nextSetBit(d + 1)) {
            if (seen[d] == Role.IN_FORCE) {
                seen[d] = Role.WITHHELD;
            }
        }
        Confidentiality used = strictest(deliveries, seen);
        return new DeliveryView(moment, corrections, seen, ranks, used.isStricterThan(ceiling) ? ceiling : used);
    }

    private DeliveryView(Moment moment, Corrections corrections, Role[] roles, int[] ranks, Confidentiality strictest) {
        this.moment = moment;
        this.corrections = corrections;
        this.roles = roles;
        this.ranks = ranks;
        this.strictest = strictest;
    }

    private static Confidentiality strictest(List<Delivery> deliveries, Role[] roles) {
        return IntStream.range(0, roles.length)
                .filter(d -> roles[d] == Role.IN_FORCE)
                .mapToObj(deliveries::get)
                .filter(d -> d.kind().content() == Content.CLAIM || d.kind().content() == Content.REGISTER)
                .map(Delivery::confidentiality)
                .reduce(Confidentiality.OPEN, Confidentiality::strictest);
    }

    private Role roleOutsideStream(int d, Delivery delivery) {
        if (!delivery.isKnownAt(moment.knownAt())) {
            return Role.NOT_KNOWN;
        }
        if (corrections.countsFrom(d).isAfter(moment.asOf())) {
            return Role.LATER;
        }
        return corrections.correctedBy(d) == Corrections.NONE ? Role.IN_FORCE : Role.CORRECTED;
    }

    /** @param stream positions of one stream's deliveries, the earliest first */
    private void supersede(List<Integer> stream, List<Delivery> deliveries) {
        int lastComplete = 0;
        for (int i = 0; i < stream.size(); i++) {
            ranks[stream.get(i)] = i;
            if (deliveries.get(stream.get(i)).scope() == Scope.COMPLETE) {
                lastComplete = i;
            }
        }
        for (int d : stream.subList(0, lastComplete)) {
            roles[d] = Role.SUPERSEDED;
        }
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

    /**
     * Position of the delivery that puts this one out of force by correcting it.
     *
     * @throws IllegalArgumentException if its role is not {@link Role#CORRECTED}
     */
    public int correctedBy(int delivery) {
        if (roles[delivery] != Role.CORRECTED) {
            throw new IllegalArgumentException("delivery at " + delivery + " is " + roles[delivery]);
        }
        return corrections.correctedBy(delivery);
    }

    /** The day from which the delivery counts: its as-of date or, if it corrects one that counts from an earlier day, that day. */
    public LocalDate countsFrom(int delivery) {
        return corrections.countsFrom(delivery);
    }

    /** The strictest class of the registers and claims in force, which all that is made of them inherits; open when there are none. */
    public Confidentiality strictest() {
        return strictest;
    }

    /** Order within the stream: of two deliveries in force in one stream that name the same building, the higher rank counts. */
    public int rank(int delivery) {
        return ranks[delivery];
    }
}
