package se.samband.store.load;

import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Moments;
import se.samband.store.row.AuditEntry;

/** Appends to the audit log, in the transaction of what it tells of. */
public final class AuditRows {

    private static final String INSERT =
            "INSERT INTO audit_entry (at, who, action, subject, before, after, why) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private AuditRows() {}

    public static void append(Db db, AuditEntry e) {
        db.update(INSERT, Moments.text(e.at()), e.who(), e.action(), e.subject(), e.before(), e.after(), e.why());
    }
}
