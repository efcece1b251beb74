package se.samband.store;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.store.jdbc.Db;
import se.samband.store.load.AuditRows;
import se.samband.store.row.Actor;
import se.samband.store.row.AuditEntry;

/** Notes the diary number of a delivery: a file is often registered after it was imported. */
final class Registration {

    private static final String FIND = "SELECT coalesce(registration_number, '') FROM delivery WHERE id = ?";
    private static final String SET = "UPDATE delivery SET registration_number = ? WHERE id = ?";

    private Registration() {}

    static void set(Db db, long deliveryId, @Nullable String number, Actor by, Instant now) {
        Optional<String> known = db.find(FIND, row -> row.getString(1), deliveryId);
        String before = known.orElseThrow(() -> WorkspaceProblems.deliveryMissing(deliveryId));
        String beforeOrNull = before.isEmpty() ? null : before;
        if (Objects.equals(beforeOrNull, number)) {
            return;
        }
        db.update(SET, number, deliveryId);
        AuditRows.append(
                db,
                AuditEntry.of(now, by, "registration-number", "delivery " + deliveryId)
                        .changing(beforeOrNull, number)
                        .registered(number));
    }
}
