package se.samband.store.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samband.store.jdbc.Db;
import se.samband.store.load.AuditRows;
import se.samband.store.query.AuditScope;
import se.samband.store.row.Actor;
import se.samband.store.row.AuditEntry;

/** The log of the people: lines about roles tell the role, the county or a star, and its limits. */
final class PeopleLog {
    static final String ANY_COUNTY = "*";

    private static final String ROLE = "role";
    private static final String COUNTY = "split_part(coalesce(after, before), ' ', 2)";

    /** Roles in one county; and all else about people who have, or had, a role there. */
    private static final String OF_COUNTY = "(action = '" + ROLE + "' AND " + COUNTY + " = ?"
            + " OR action <> '" + ROLE + "' AND subject IN (SELECT subject FROM audit_entry WHERE action = '" + ROLE
            + "' AND " + COUNTY + " = ?))";

    private PeopleLog() {}

    static void append(
            Db db,
            Instant now,
            Actor by,
            String action,
            String email,
            @Nullable String before,
            @Nullable String after) {
        AuditRows.append(db, AuditEntry.of(now, by, action, "person " + email).changing(before, after));
    }

    /** What whoever looks after the people of one county may read of the log. */
    static AuditScope of(String county) {
        return new AuditScope(OF_COUNTY, List.of(county, county));
    }
}
