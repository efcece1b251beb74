package se.samband.app.deliveries;

import java.util.Optional;
import java.util.Set;
import se.samband.core.problem.Problem;
import se.samband.store.row.StoredDelivery;

/** Which notices of a delivery only its sender can clear up: its rows contradict each other, or what is known of the buildings. */
public final class AskTheSender {

    private static final Set<String> CODES =
            Set.of("building-repeated", "id-far-from-position", "id-in-other-municipality");

    private AskTheSender() {}

    /** The first such notice. */
    public static Optional<Problem> find(StoredDelivery delivery) {
        return delivery.notices().stream()
                .filter(notice -> CODES.contains(notice.code()))
                .findFirst();
    }
}
