package se.samband.store.load;

import se.samband.store.chain.AuditChain;
import se.samband.store.chain.AuditLine;
import se.samband.store.jdbc.Db;
import se.samband.store.row.AuditEntry;
import se.samband.store.row.AuditHead;
import se.samband.store.row.StoredAuditEntry;

/** Appends to the audit log, in the transaction of what it tells of. */
public final class AuditRows {

    /** Holds the row until the transaction ends, so that the next one to append waits for it. */
    private static final String NEXT = "UPDATE audit_head SET entries = entries + 1 RETURNING entries, hash";

    private static final String INSERT =
            "INSERT INTO audit_entry (" + AuditLine.COLUMNS + ", hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String HEAD = "UPDATE audit_head SET hash = ?";

    private AuditRows() {}

    public static StoredAuditEntry append(Db db, AuditEntry entry) {
        AuditHead head = db.find(NEXT, row -> new AuditHead(row.getLong(1), row.getString(2)))
                .orElseThrow();
        AuditLine line = AuditLine.of(head.entries(), entry, head.hash());
        String hash = AuditChain.hash(line);
        db.update(
                INSERT,
                line.id(),
                line.at(),
                line.who(),
                line.role(),
                line.action(),
                line.subject(),
                line.before(),
                line.after(),
                line.why(),
                line.registrationNumber(),
                line.detail(),
                line.previousHash(),
                hash);
        db.update(HEAD, hash);
        return new StoredAuditEntry(line.id(), entry, line.previousHash(), hash);
    }
}
