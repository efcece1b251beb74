package se.samband.store.query;

import java.util.Optional;
import java.util.function.Consumer;
import se.samband.store.jdbc.Connections;
import se.samband.store.row.RefusedRow;
import se.samband.store.row.StoredDelivery;

/** Deliveries and their refused rows. */
public final class Deliveries {

    private final Connections connections;

    public Deliveries(Connections connections) {
        this.connections = connections;
    }

    public PageOf<StoredDelivery> list(DeliveryQuery query) {
        throw new UnsupportedOperationException();
    }

    public Optional<StoredDelivery> find(long id) {
        throw new UnsupportedOperationException();
    }

    public PageOf<RefusedRow> refusedRows(long deliveryId, Page page) {
        throw new UnsupportedOperationException();
    }

    /** Shows every refused row in file order, without holding them all. */
    public void eachRefusedRow(long deliveryId, Consumer<RefusedRow> consumer) {
        throw new UnsupportedOperationException();
    }
}
