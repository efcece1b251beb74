package se.samband.store.query;

import se.samband.store.jdbc.Connections;
import se.samband.store.row.AuditEntry;

/** The audit log. */
public final class Audit {

    private final Connections connections;

    public Audit(Connections connections) {
        this.connections = connections;
    }

    public void append(AuditEntry entry) {
        throw new UnsupportedOperationException();
    }

    /** The newest first. */
    public PageOf<AuditEntry> list(Page page) {
        throw new UnsupportedOperationException();
    }
}
