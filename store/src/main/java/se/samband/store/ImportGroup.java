package se.samband.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.samband.core.problem.BadInputException;
import se.samband.store.derive.Derivation;
import se.samband.store.jdbc.Db;
import se.samband.store.load.AuditRows;
import se.samband.store.load.BuildingsToMatch;
import se.samband.store.row.AuditEntry;
import se.samband.store.row.NewDelivery;

/**
 * Several deliveries on their way in together, such as the layers of one file: all of them or none. Holds the write lock until
 * closed; closing without commit leaves no trace. Not for several threads.
 */
public final class ImportGroup implements AutoCloseable {

    private static final String KEEP = "RELEASE delivery";

    private final Db db;
    private final Clock clock;
    private final BuildingsToMatch toMatch;
    private final List<AuditEntry> log = new ArrayList<>();

    ImportGroup(Db db, Clock clock, BuildingsToMatch toMatch) {
        this.db = db;
        this.clock = clock;
        this.toMatch = toMatch;
    }

    /**
     * Starts the next delivery, which sees those before it. Closed without commit it is left out, and the group goes on.
     *
     * @throws BadInputException if it is said to correct a delivery that is not there
     */
    public ImportTransaction begin(NewDelivery delivery) {
        db.run("SAVEPOINT delivery");
        try {
            return new ImportTransaction(db, delivery, clock, toMatch, this);
        } catch (RuntimeException e) {
            undo();
            throw e;
        }
    }

    /** Brings the status up to date with all that came, and makes it visible at once. */
    public void commit() {
        new Derivation(db, Instant.now(clock)).run(Set.of(), false, true);
        log.forEach(entry -> AuditRows.append(db, entry));
        db.commitChange();
    }

    /** Takes in the delivery that was begun last. */
    void keep(List<AuditEntry> ofDelivery) {
        db.run(KEEP);
        log.addAll(ofDelivery);
    }

    void undo() {
        db.rollBackTo("delivery");
        db.run(KEEP);
    }

    /** Rolls back unless committed. */
    @Override
    public void close() {
        db.close();
    }
}
