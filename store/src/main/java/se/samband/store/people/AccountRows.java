package se.samband.store.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.core.access.Grant;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Moments;

/** Accounts with their roles. */
final class AccountRows {
    private static final String COLUMNS = "a.id, a.email, a.name, a.password, a.password_county,"
            + " a.subject, a.generation, a.closed_at, a.locked_until, " + GrantRows.COLUMNS;
    private static final int GRANT = 10;
    private static final String ALL =
            "SELECT " + COLUMNS + " FROM account a LEFT JOIN role_grant g ON g.account_id = a.id";

    /** By a key for a program, which acts in one role. */
    private static final String BY_TOKEN = "SELECT " + COLUMNS
            + ", t.id AS token, t.name AS purpose FROM api_token t JOIN account a ON a.id = t.account_id"
            + " JOIN role_grant g ON g.id = t.grant_id WHERE t.hash = ? AND t.expires_at > ? AND a.closed_at IS NULL";

    private AccountRows() {}

    /** @param condition what follows {@code FROM account a …}, perhaps empty */
    static List<Account> list(Db db, String condition, Object... parameters) {
        return read(db, ALL + ' ' + condition + " ORDER BY a.email, g.id", parameters);
    }

    /** The account that the key belongs to, with the key's role alone. */
    static Optional<TokenHolder> ofToken(Db db, String hash, String now) {
        return db.find(
                BY_TOKEN,
                row -> new TokenHolder(
                        account(row).having(List.of(GrantRows.read(row, GRANT))),
                        row.getLong("token"),
                        row.getString("purpose")),
                hash,
                now);
    }

    private static List<Account> read(Db db, String sql, Object... parameters) {
        Map<Long, List<Grant>> grants = new LinkedHashMap<>();
        Map<Long, Account> accounts = new LinkedHashMap<>();
        db.each(
                sql,
                row -> {
                    accounts.putIfAbsent(row.getLong(1), account(row));
                    List<Grant> own = grants.computeIfAbsent(row.getLong(1), id -> new ArrayList<>());
                    if (row.getString(GRANT) != null) {
                        own.add(GrantRows.read(row, GRANT));
                    }
                },
                parameters);
        return accounts.values().stream()
                .map(account -> account.having(grants.getOrDefault(account.id(), List.of())))
                .toList();
    }

    static String email(Db db, long account) {
        return db.find("SELECT email FROM account WHERE id = ?", row -> row.getString(1), account)
                .orElseThrow(() -> new IllegalArgumentException("no account " + account));
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                moment(row, 8),
                moment(row, 9),
                List.of());
    }

    private static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
        return row.getString(column) == null ? null : Moments.read(row, column);
    }
}
