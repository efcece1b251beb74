package se.samband.app.compare;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.Moment;
import se.samband.core.text.Text;

/**
 * The yearly collections as moments. A collection stands for the latest day that its deliveries describe, as far as it was known
 * when the last of them had come in. A correction that came afterwards is not part of that: comparing with a later collection
 * shows it as a correction.
 */
final class CollectionMoments {

    private CollectionMoments() {}

    /** In order of day. */
    static List<NamedMoment> of(List<Delivery> deliveries) {
        Map<String, LocalDate> days = new TreeMap<>();
        for (Delivery delivery : deliveries) {
            String name = delivery.collection();
            if (name != null && delivery.withdrawnAt() == null) {
                days.merge(name, delivery.asOf(), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        List<NamedMoment> collections = new ArrayList<>();
        days.forEach((name, day) -> collections.add(new NamedMoment(
                name,
                new Text("Insamling " + name, "Collection " + name),
                new Moment(day, knownAt(deliveries, day)),
                null)));
        collections.sort(Comparator.comparing(collection -> collection.moment().asOf()));
        return List.copyOf(collections);
    }

    /**
     * When the last file about that day or earlier had come in. Registers count also outside a collection, and so do earlier
     * collections: files imported long afterwards, or in another order, are then known, instead of making the county seem empty.
     */
    private static Instant knownAt(List<Delivery> deliveries, LocalDate day) {
        LocalDate last = day;
        for (Delivery delivery : deliveries) {
            boolean counts =
                    delivery.collection() != null || delivery.kind().content() == DeliveryKind.Content.REGISTER;
            if (counts
                    && !delivery.asOf().isAfter(day)
                    && delivery.withdrawnAt() == null
                    && delivery.findCorrected().isEmpty()) {
                LocalDate received = Sides.dayOf(delivery.receivedAt());
                last = received.isAfter(last) ? received : last;
            }
        }
        return Sides.endOf(last);
    }
}
