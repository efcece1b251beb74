package se.samband.store.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samband.store.jdbc.Db;
import se.samband.store.load.AuditRows;
import se.samband.store.query.AuditScope;
import se.samband.store.row.Actor;
import se.samband.store.row.AuditEntry;
import se.samband.store.row.AuditFacts;

/** The log of the people: lines about roles tell the role, the county or a star, and its limits. */
final class PeopleLog {
    static final String ANY_COUNTY = "*";

    private static final String COUNTY_FACT = "county";

    private static final String COUNTY_OF_ROLE = "split_part(coalesce(after, before), ' ', 2)";
    private static final String COUNTY_OF_LINE = "detail::jsonb ->> '" + COUNTY_FACT + "'";

    /** The person had been given more roles in the county than had been taken away again. */
    private static final String HAD_ROLE = "(SELECT count(r.after) - count(r.before) FROM audit_entry r"
            + " WHERE r.action = 'role' AND r.subject = audit_entry.subject AND r.id < audit_entry.id"
            + " AND split_part(coalesce(r.after, r.before), ' ', 2) = ?) > 0";

    /**
     * The county's own roles, links and keys; and when the person came in, chose a password and the like while having a role there. A
     * key's line without a county may name one of another county.
     */
    private static final String OF_COUNTY = "(CASE WHEN action = 'role' THEN " + COUNTY_OF_ROLE + " = ? WHEN "
            + COUNTY_OF_LINE + " IS NOT NULL THEN " + COUNTY_OF_LINE + " = ? WHEN action = 'token' THEN false ELSE "
            + HAD_ROLE + " END)";

    private PeopleLog() {}

    /** @param county that the line belongs to; null when to none more than another */
    static void append(
            Db db,
            Instant now,
            Actor by,
            @Nullable String county,
            String action,
            String email,
            @Nullable String before,
            @Nullable String after) {
        AuditEntry line = AuditEntry.of(now, by, action, "person " + email).changing(before, after);
        AuditRows.append(db, county == null ? line : line.with(new AuditFacts().put(COUNTY_FACT, county)));
    }

    /** What whoever looks after the people of one county may read of the log. */
    static AuditScope of(String county) {
        return new AuditScope(OF_COUNTY, List.of(county, county, county));
    }
}
