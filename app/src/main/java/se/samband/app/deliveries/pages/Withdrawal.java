package se.samband.app.deliveries.pages;

import java.util.List;
import se.samband.app.access.SeenWorkspace;
import se.samband.store.row.StoredDelivery;

/**
 * What a withdrawal would change, shown before it is done.
 *
 * @param claims claims that would go
 * @param buildings buildings that they, or the register's rows, are about
 * @param shift buildings that change status
 * @param restored deliveries that would be in force again
 * @param error what is wrong with the form, or an empty text
 */
record Withdrawal(
        StoredDelivery stored,
        DeliveryState state,
        int claims,
        int buildings,
        StatusShift shift,
        List<StoredDelivery> restored,
        String why,
        String error) {

    static Withdrawal of(SeenWorkspace workspace, StoredDelivery stored, Shelf shelf, StatusShift shift) {
        var rows = workspace.deliveries();
        var nothing = se.samband.store.query.Page.first(0);
        int claims = rows.claims(stored.id(), 0, nothing).total();
        int records = rows.records(stored.id(), 0, nothing).total();
        Shelf after = shelf.without(stored);
        List<StoredDelivery> restored = after.all().stream()
                .filter(d -> after.state(d) == DeliveryState.IN_FORCE && shelf.state(d) != DeliveryState.IN_FORCE)
                .toList();
        return new Withdrawal(
                stored,
                shelf.state(stored),
                claims,
                claims > 0 ? rows.buildingsClaimed(stored.id()) : records,
                shift,
                restored,
                "",
                "");
    }

    Withdrawal failed(String typed, String what) {
        return new Withdrawal(stored, state, claims, buildings, shift, restored, typed, what);
    }
}
