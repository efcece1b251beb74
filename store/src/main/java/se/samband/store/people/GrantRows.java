package se.samband.store.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samband.core.access.Grant;
import se.samband.core.access.Role;
import se.samband.store.jdbc.Db;

/** Roles given to accounts. */
final class GrantRows {
    /** What {@link #read} takes, of a {@code role_grant g}. */
    static final String COLUMNS = "g.role, g.county, g.municipalities, g.organisation";

    /** Holds for the one row of a {@code role_grant} that is this role of this account, see {@link #key}. */
    static final String IS_KEY = "account_id = ? AND role = ? AND county IS NOT DISTINCT FROM ? AND municipalities = ?"
            + " AND organisation IS NOT DISTINCT FROM ?";

    private GrantRows() {}

    /** Tells whether the account did not have it. */
    static boolean add(Db db, String email, Grant grant) {
        return db.update("""
                        INSERT INTO role_grant (account_id, role, county, municipalities, organisation)
                        SELECT id, ?, ?, ?, ? FROM account WHERE email = ? ON CONFLICT DO NOTHING""", grant.role().code(), grant.county(), municipalities(grant), grant.organisation(), email)
                > 0;
    }

    /** Tells whether the account had it. */
    static boolean remove(Db db, long account, Grant grant) {
        return db.update("DELETE FROM role_grant WHERE " + IS_KEY, key(account, grant)) > 0;
    }

    static @Nullable Object[] key(long account, Grant grant) {
        return new @Nullable Object[] {
            account, grant.role().code(), grant.county(), municipalities(grant), grant.organisation()
        };
    }

    /** @param from number of the first of its columns */
    static Grant read(ResultSet row, int from) throws SQLException {
        String municipalities = row.getString(from + 2);
        return new Grant(
                Role.find(row.getString(from)).orElseThrow(),
                row.getString(from + 1),
                municipalities.isEmpty()
                        ? Set.of()
                        : Arrays.stream(municipalities.split(",")).collect(Collectors.toUnmodifiableSet()),
                row.getString(from + 3));
    }

    private static String municipalities(Grant grant) {
        return String.join(",", new TreeSet<>(grant.municipalities()));
    }

    /** For the log: code of the role, county or a star, and what limits it. {@link PeopleLog} finds the county in it. */
    static String words(Grant grant) {
        StringBuilder words = new StringBuilder(grant.role().code());
        words.append(' ').append(grant.county() == null ? PeopleLog.ANY_COUNTY : grant.county());
        if (!grant.municipalities().isEmpty()) {
            words.append(' ').append(municipalities(grant));
        }
        grant.findOrganisation().ifPresent(name -> words.append(' ').append(name));
        return words.toString();
    }
}
