package se.samband.store.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.samband.store.jdbc.Db;

/** All checks of a workspace. */
public final class Health {

    private Health() {}

    /** Faults first, then what could be better; empty when all is well. */
    public static List<Finding> check(Db db, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        FileCheck.run(db, findings);
        DeliveryCheck.run(db, findings);
        ContentCheck.run(db, today, findings);
        return List.copyOf(findings);
    }
}
