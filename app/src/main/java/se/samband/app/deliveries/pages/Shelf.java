package se.samband.app.deliveries.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samband.app.access.SeenWorkspace;
import se.samband.app.web.NotFoundException;
import se.samband.core.delivery.Days;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.delivery.Moment;
import se.samband.core.delivery.Scope;
import se.samband.core.text.Text;
import se.samband.store.row.StoredDelivery;

/** All deliveries of a workspace, the newest first, and how each stands to the others today. */
final class Shelf {

    private final List<StoredDelivery> all;
    private final LocalDate today;
    private final Map<Long, DeliveryState> states = new HashMap<>();
    private final Map<Long, Integer> ranks = new HashMap<>();

    private Shelf(List<StoredDelivery> all, Moment moment) {
        this.all = all;
        this.today = moment.asOf();
        List<Delivery> facts =
                all.reversed().stream().map(StoredDelivery::delivery).toList();
        DeliveryView view = DeliveryView.at(facts, moment);
        for (int d = 0; d < facts.size(); d++) {
            Delivery delivery = facts.get(d);
            states.put(delivery.id(), DeliveryState.of(view.role(d), delivery.withdrawnAt() != null));
            ranks.put(delivery.id(), view.rank(d));
        }
    }

    static Shelf of(SeenWorkspace workspace) {
        Instant now = Instant.now();
        return new Shelf(workspace.deliveries().list(), new Moment(LocalDate.ofInstant(now, Days.SWEDEN), now));
    }

    /** The day in Sweden on which it stands so. */
    LocalDate today() {
        return today;
    }

    List<StoredDelivery> all() {
        return all;
    }

    /** @throws NotFoundException when there is none */
    StoredDelivery get(long id) {
        return find(id).orElseThrow(() -> new NotFoundException(
                new Text("Det finns ingen leverans " + id + ".", "There is no delivery " + id + ".")));
    }

    Optional<StoredDelivery> find(long id) {
        return all.stream().filter(d -> d.id() == id).findFirst();
    }

    DeliveryState state(StoredDelivery delivery) {
        return states.getOrDefault(delivery.id(), DeliveryState.LATER);
    }

    /** The delivery that took over from this one, when one did. */
    Optional<StoredDelivery> findSuperseder(StoredDelivery delivery) {
        if (state(delivery) != DeliveryState.SUPERSEDED) {
            return Optional.empty();
        }
        return all.stream()
                .filter(d -> isInStream(d, delivery) && rank(d) > rank(delivery))
                .filter(d -> d.delivery().scope() == Scope.COMPLETE)
                .min(Comparator.comparingInt(this::rank));
    }

    /** The deliveries that this one took over from. */
    List<StoredDelivery> superseded(StoredDelivery delivery) {
        return all.stream()
                .filter(d ->
                        findSuperseder(d).filter(s -> s.id() == delivery.id()).isPresent())
                .toList();
    }

    /** The deliveries, not withdrawn, that correct this one. */
    List<StoredDelivery> correctors(StoredDelivery delivery) {
        return all.stream()
                .filter(d -> d.delivery()
                        .findCorrected()
                        .filter(c -> c == delivery.id())
                        .isPresent())
                .filter(d -> d.delivery().withdrawnAt() == null)
                .toList();
    }

    /** The same deliveries as if this one were withdrawn now. */
    Shelf without(StoredDelivery withdrawn) {
        Instant now = Instant.now();
        List<StoredDelivery> others =
                all.stream().filter(d -> d.id() != withdrawn.id()).toList();
        return new Shelf(others, new Moment(LocalDate.ofInstant(now, Days.SWEDEN), now));
    }

    private boolean isInStream(StoredDelivery one, StoredDelivery other) {
        DeliveryState state = state(one);
        return one.delivery().stream().equals(other.delivery().stream())
                && (state == DeliveryState.IN_FORCE || state == DeliveryState.SUPERSEDED);
    }

    private int rank(StoredDelivery delivery) {
        return ranks.getOrDefault(delivery.id(), 0);
    }
}
