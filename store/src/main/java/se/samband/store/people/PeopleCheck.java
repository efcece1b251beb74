package se.samband.store.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import se.samband.core.access.Grant;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.check.Finding;
import se.samband.store.check.Health;
import se.samband.store.jdbc.Db;

/** Whether the people are as their log tells: nobody was let in, given a role or deprived of one past the program. */
final class PeopleCheck {

    private static final String ROLES =
            "SELECT subject, before, after FROM audit_entry WHERE action = 'role' ORDER BY id";
    private static final String OPEN = """
            SELECT a.email FROM account a WHERE (a.closed_at IS NULL) <> coalesce(
              (SELECT l.after = 'open' FROM audit_entry l WHERE l.action = 'account' AND l.subject = 'person ' || a.email
               ORDER BY l.id DESC LIMIT 1), false)
            ORDER BY a.email""";
    private static final Text REMEDY = new Text(
            "Ta reda på vem som har ändrat i databasen. Ta bort rollen eller stäng kontot på sidan Personer, eller med samband people,"
                    + " och ge det på nytt om det ska vara så.",
            "Find out who has changed the database. Take the role away or close the account on the page People, or with samband people,"
                    + " and give it again if it is to be so.");

    private PeopleCheck() {}

    /** Of the log as it was written, and of the people as it tells; empty when all is well. */
    static List<Finding> all(Db db) {
        List<Finding> findings = new ArrayList<>(Health.checkPeople(db));
        if (!findings.isEmpty()) {
            return findings; // what the log tells can be believed only when it is as it was written
        }
        roles(db, findings);
        for (String email : db.list(OPEN, row -> row.getString(1))) {
            findings.add(fault(
                    "account-not-logged",
                    new Text(
                            "kontot " + email + " har öppnats eller stängts utan att loggen berättar det.",
                            "account " + email + " was opened or closed without the log telling of it.")));
        }
        return findings;
    }

    private static void roles(Db db, List<Finding> findings) {
        Map<String, Integer> told = new HashMap<>();
        db.each(ROLES, row -> {
            if (row.getString(2) != null) {
                told.merge(row.getString(1) + ": " + row.getString(2), -1, Integer::sum);
            }
            if (row.getString(3) != null) {
                told.merge(row.getString(1) + ": " + row.getString(3), 1, Integer::sum);
            }
        });
        for (Account account : AccountRows.list(db, "")) {
            for (Grant grant : account.grants()) {
                told.merge("person " + account.email() + ": " + GrantRows.words(grant), -1, Integer::sum);
            }
        }
        for (String role : new TreeSet<>(told.keySet())) {
            int missing = told.getOrDefault(role, 0);
            if (missing < 0) {
                findings.add(fault(
                        "role-not-logged",
                        new Text(
                                "en roll finns som loggen inte berättar om: " + role + ".",
                                "there is a role that the log does not tell of: " + role + ".")));
            } else if (missing > 0) {
                findings.add(fault(
                        "role-gone",
                        new Text(
                                "en roll saknas som loggen berättar att någon har: " + role + ".",
                                "a role is gone that somebody has by the log: " + role + ".")));
            }
        }
    }

    private static Finding fault(String code, Text what) {
        return Finding.fault(Problem.of(code, what, REMEDY));
    }
}
