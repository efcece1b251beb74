package se.samband.store;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.store.jdbc.Db;
import se.samband.store.load.AuditRows;
import se.samband.store.load.Shown;
import se.samband.store.row.Actor;
import se.samband.store.row.AuditEntry;

/** Notes the diary number of a delivery: a file is often registered after it was imported. */
final class Registration {

    private static final String ACTION = "registration-number";
    private static final String FIND = "SELECT coalesce(registration_number, '') FROM delivery WHERE id = ?";
    private static final String SET = "UPDATE delivery SET registration_number = ? WHERE id = ?";

    private Registration() {}

    /** @param shown the number that the editor was shown, empty for none; null when nobody was shown any */
    static void set(Db db, long deliveryId, @Nullable String shown, @Nullable String number, Actor by, Instant now) {
        Optional<String> known = db.find(FIND, row -> row.getString(1), deliveryId);
        String before = known.orElseThrow(() -> WorkspaceProblems.deliveryMissing(deliveryId));
        String beforeOrNull = before.isEmpty() ? null : before;
        if (Objects.equals(beforeOrNull, number)) {
            return;
        }
        if (shown != null) {
            Shown.require(db, ACTION, "delivery " + deliveryId, shown, before, number == null ? "" : number);
        }
        db.update(SET, number, deliveryId);
        AuditRows.append(
                db,
                AuditEntry.of(now, by, ACTION, "delivery " + deliveryId)
                        .changing(beforeOrNull, number)
                        .registered(number));
    }
}
