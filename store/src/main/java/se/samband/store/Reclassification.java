package se.samband.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samband.core.delivery.Confidentiality;
import se.samband.store.jdbc.Db;
import se.samband.store.load.AuditRows;
import se.samband.store.load.Shown;
import se.samband.store.row.Actor;
import se.samband.store.row.AuditEntry;

/** Changes how widely a delivery may be shown. What is derived from it is derived of its class whenever it is shown. */
final class Reclassification {

    private static final String ACTION = "class";
    private static final String FIND = "SELECT class FROM delivery WHERE id = ?";
    private static final String SET = "UPDATE delivery SET class = ? WHERE id = ?";

    private Reclassification() {}

    /** @param shown the class that the editor was shown; null when nobody was shown any */
    static void set(
            Db db,
            long deliveryId,
            @Nullable Confidentiality shown,
            Confidentiality wanted,
            Actor by,
            String why,
            Instant now) {
        String before = db.find(FIND, row -> row.getString(1), deliveryId)
                .orElseThrow(() -> WorkspaceProblems.deliveryMissing(deliveryId));
        String subject = "delivery " + deliveryId;
        if (shown != null) {
            Shown.require(db, ACTION, subject, shown.code(), before, wanted.code());
        }
        if (before.equals(wanted.code())) {
            return;
        }
        db.update(SET, wanted.code(), deliveryId);
        AuditRows.append(
                db,
                AuditEntry.of(now, by, ACTION, subject)
                        .changing(before, wanted.code())
                        .because(why));
    }
}
