package se.samband.app.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.samband.app.deliveries.RefusedFile;
import se.samband.core.delivery.Scope;
import se.samband.store.row.StoredDelivery;

/** Which refused rows have not come again. */
final class RefusedRows {

    private RefusedRows() {}

    /**
     * Deliveries whose refused rows wait to be mended, most rows first. A supplement made of refused rows answers for one earlier
     * delivery of its stream; those that it refuses itself are its own.
     */
    static List<StoredDelivery> waiting(List<StoredDelivery> inForce) {
        List<StoredDelivery> waiting = new ArrayList<>(
                inForce.stream().filter(delivery -> delivery.rowsRefused() > 0).toList());
        inForce.stream()
                .filter(delivery -> delivery.delivery().scope() == Scope.SUPPLEMENT && RefusedFile.isSourceOf(delivery))
                .sorted(Comparator.comparingLong(StoredDelivery::id))
                .forEach(again -> waiting.stream()
                        .filter(delivery -> canBeMadeOf(again, delivery))
                        .max(Comparator.comparing((StoredDelivery delivery) -> rows(again) == delivery.rowsRefused())
                                .thenComparing(StoredDelivery::id))
                        .ifPresent(waiting::remove));
        waiting.sort(Comparator.comparingInt(StoredDelivery::rowsRefused).reversed());
        return waiting;
    }

    private static boolean canBeMadeOf(StoredDelivery again, StoredDelivery delivery) {
        return delivery.id() < again.id()
                && delivery.delivery().stream().equals(again.delivery().stream())
                && rows(again) >= delivery.rowsRefused();
    }

    private static int rows(StoredDelivery delivery) {
        return delivery.rowsTaken() + delivery.rowsRefused();
    }
}
