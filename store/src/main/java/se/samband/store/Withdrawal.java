package se.samband.store;

import java.time.Instant;
import java.util.Set;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.derive.Derivation;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Moments;
import se.samband.store.load.AuditRows;
import se.samband.store.row.AuditEntry;

/** Takes a delivery out of everything current; its rows stay for history. */
final class Withdrawal {

    private static final String STATE = "SELECT withdrawn_at FROM delivery WHERE id = ?";
    private static final String MARK =
            "UPDATE delivery SET withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ? WHERE id = ?";

    private Withdrawal() {}

    static void withdraw(Db db, long deliveryId, String who, String why, Instant now) {
        record State(boolean withdrawn) {}
        State state = db.find(STATE, row -> new State(row.getString(1) != null), deliveryId)
                .orElseThrow(() -> problem(
                        "delivery-missing",
                        new Text(
                                "leveransen " + deliveryId + " finns inte.",
                                "there is no delivery " + deliveryId + ".")));
        if (state.withdrawn()) {
            throw problem(
                    "delivery-withdrawn",
                    new Text(
                            "leveransen " + deliveryId + " är redan återtagen.",
                            "delivery " + deliveryId + " is withdrawn already."));
        }
        db.update(MARK, Moments.text(now), who, why, deliveryId);
        AuditRows.append(db, new AuditEntry(now, who, "withdraw", "delivery " + deliveryId, null, null, why));
        new Derivation(db, now).run(Set.of(), false, true);
    }

    private static BadInputException problem(String code, Text what) {
        return new BadInputException(Problem.of(
                code,
                what,
                new Text(
                        "Välj ett nummer ur listan över leveranser.", "Choose a number from the list of deliveries.")));
    }
}
