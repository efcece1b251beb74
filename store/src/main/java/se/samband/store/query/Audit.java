package se.samband.store.query;

import java.time.Instant;
import se.samband.store.jdbc.Connections;
import se.samband.store.load.AuditRows;
import se.samband.store.row.AuditEntry;

/** The audit log. */
public final class Audit {

    private static final String LIST =
            "SELECT at, who, action, subject, before, after, why FROM audit_entry ORDER BY id DESC LIMIT ? OFFSET ?";

    private final Connections connections;

    public Audit(Connections connections) {
        this.connections = connections;
    }

    public void append(AuditEntry entry) {
        connections.writing(db -> AuditRows.append(db, entry));
    }

    /** The newest first. */
    public PageOf<AuditEntry> list(Page page) {
        return connections.read(db -> new PageOf<>(
                db.list(
                        LIST,
                        row -> new AuditEntry(
                                Instant.parse(row.getString(1)),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7)),
                        page.limit(),
                        page.offset()),
                (int) db.number("SELECT count(*) FROM audit_entry")));
    }
}
