package se.samband.store;

import java.time.Clock;
import java.util.List;
import se.samband.store.jdbc.Db;
import se.samband.store.row.ImportResult;
import se.samband.store.row.KnownBuilding;
import se.samband.store.row.NewAddress;
import se.samband.store.row.NewArea;
import se.samband.store.row.NewClaim;
import se.samband.store.row.NewCoverArea;
import se.samband.store.row.NewDelivery;
import se.samband.store.row.NewNode;
import se.samband.store.row.NewPopulationSquare;
import se.samband.store.row.NewRegisterRecord;
import se.samband.store.row.NewRoad;
import se.samband.store.row.NewRoute;
import se.samband.store.row.NewWater;
import se.samband.store.row.RefusedRow;

/**
 * One delivery on its way in: whole or not at all. Holds the write lock until closed. Not for several threads.
 *
 * <p>Which rows may be added follows from the delivery's kind; a row of another kind is a fault of the caller. One row of the
 * file may give several claims (several buildings, several states); it counts once.
 */
public final class ImportTransaction implements AutoCloseable {

    private final Db db;

    ImportTransaction(Db db, NewDelivery delivery, Clock clock) {
        this.db = db;
    }

    /** Number the delivery gets. */
    public long deliveryId() {
        throw new UnsupportedOperationException();
    }

    /** The buildings to match rows against, as they are under this transaction's lock. */
    public List<KnownBuilding> knownBuildings() {
        throw new UnsupportedOperationException();
    }

    public void add(NewArea area) {
        throw new UnsupportedOperationException();
    }

    public void add(NewRoad road) {
        throw new UnsupportedOperationException();
    }

    public void add(NewWater water) {
        throw new UnsupportedOperationException();
    }

    public void add(NewAddress address) {
        throw new UnsupportedOperationException();
    }

    public void add(NewPopulationSquare square) {
        throw new UnsupportedOperationException();
    }

    public void add(NewRoute route) {
        throw new UnsupportedOperationException();
    }

    public void add(NewNode node) {
        throw new UnsupportedOperationException();
    }

    public void add(NewCoverArea area) {
        throw new UnsupportedOperationException();
    }

    /** Returns the number of the building, a fresh one when the record says that it is new. */
    public int add(NewRegisterRecord building) {
        throw new UnsupportedOperationException();
    }

    public void add(NewClaim claim) {
        throw new UnsupportedOperationException();
    }

    public void refuse(RefusedRow row) {
        throw new UnsupportedOperationException();
    }

    /** Derives what follows from the new rows (areas, area claims, status columns) and makes everything visible at once. */
    public ImportResult commit() {
        throw new UnsupportedOperationException();
    }

    /** Rolls back unless committed. */
    @Override
    public void close() {
        db.close();
    }
}
