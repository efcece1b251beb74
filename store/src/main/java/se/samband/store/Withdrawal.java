package se.samband.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.store.derive.Derivation;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Moments;
import se.samband.store.load.AuditRows;
import se.samband.store.row.Actor;
import se.samband.store.row.AuditEntry;
import se.samband.store.row.WithdrawalFacts;

/** Takes a delivery out of everything current; its rows stay for history. */
final class Withdrawal {

    private static final String EXISTS = "SELECT count(*) FROM delivery WHERE id = ?";
    private static final String FILE = "SELECT file_name FROM delivery WHERE id = ?";
    private static final String EARLIER = """
            SELECT withdrawn_at, withdrawn_by, withdrawn_reason FROM delivery WHERE id = ? AND withdrawn_at IS NOT NULL""";
    private static final String MARK =
            "UPDATE delivery SET withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ? WHERE id = ?";

    private Withdrawal() {}

    static void withdraw(Db db, long deliveryId, Actor by, String why, Instant now) {
        if (db.number(EXISTS, deliveryId) == 0) {
            throw WorkspaceProblems.deliveryMissing(deliveryId);
        }
        Optional<WithdrawalFacts> earlier = db.find(
                EARLIER,
                row -> new WithdrawalFacts(deliveryId, Moments.read(row, 1), row.getString(2), row.getString(3)),
                deliveryId);
        if (earlier.isPresent()) {
            throw new BadInputException(
                    Problem.of("delivery-withdrawn", earlier.get().sentence(), WithdrawalFacts.NOTHING_TO_DO));
        }
        db.update(MARK, Moments.text(now), by.who(), why, deliveryId);
        String fileName = db.find(FILE, row -> row.getString(1), deliveryId).orElseThrow();
        new Derivation(db, now).run(Set.of(), false, true);
        // Last, so that others who append need not wait for what is derived.
        AuditRows.append(
                db,
                AuditEntry.of(now, by, "withdraw", "delivery " + deliveryId)
                        .changing(fileName, null)
                        .because(why));
    }
}
