package se.samband.store.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samband.core.problem.BadInputException;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Failures;
import se.samband.store.jdbc.PostgresDialect;
import se.samband.store.jdbc.SqliteDialect;

/** All checks of a workspace. */
public final class Health {

    private Health() {}

    /** Faults first, then what could be better; empty when all is well. Damage that stops the check is a fault too. */
    public static List<Finding> check(Db db, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        try {
            switch (db.dialect()) {
                case SqliteDialect file -> FileCheck.run(db, findings);
                case PostgresDialect schema -> SchemaCheck.run(db, findings);
            }
            DeliveryCheck.run(db, findings);
            AuditCheck.run(db, AuditCheck.OF_WORKSPACE, findings);
            ContentCheck.run(db, today, findings);
        } catch (BadInputException e) {
            Finding damage = findDamage(e).orElseThrow(() -> e);
            // What was found before is the same damage in closer words.
            if (findings.stream().noneMatch(Finding::fault)) {
                findings.addFirst(damage);
            }
        }
        return List.copyOf(findings);
    }

    /** Whether the log of the people of a server is as it was written; empty when it is. */
    public static List<Finding> checkPeople(Db db) {
        List<Finding> findings = new ArrayList<>();
        AuditCheck.run(db, AuditCheck.OF_PEOPLE, findings);
        return List.copyOf(findings);
    }

    /** The fault behind a failure to read the file, when the file is damaged. */
    public static Optional<Finding> findDamage(BadInputException failure) {
        return failure.problems().stream()
                .filter(problem -> problem.code().equals(Failures.DAMAGED))
                .findFirst()
                .map(Finding::fault);
    }
}
