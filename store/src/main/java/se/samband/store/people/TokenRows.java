package se.samband.store.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samband.core.access.Grant;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Moments;

/** Keys for programs, of which only the hash is kept. */
final class TokenRows {
    private static final String ALL = "SELECT t.id, t.name, t.made_at, t.expires_at, " + GrantRows.COLUMNS
            + ", t.account_id FROM api_token t JOIN role_grant g ON g.id = t.grant_id ";
    private static final String OF_ACCOUNT = ALL + "WHERE t.account_id = ? ORDER BY t.id";
    private static final String OF_COUNTY = ALL + "WHERE g.county = ? ORDER BY t.id";
    private static final int GRANT = 5;
    private static final String ADD = """
            INSERT INTO api_token (hash, account_id, grant_id, name, made_at, expires_at)
            SELECT ?, account_id, id, ?, ?, ? FROM role_grant WHERE\s""" + GrantRows.IS_KEY;

    private TokenRows() {}

    static List<ApiToken> list(Db db, long account) {
        return db.list(OF_ACCOUNT, TokenRows::read, account);
    }

    /** Those that act in roles of a county, by account. */
    static Map<Long, List<ApiToken>> listIn(Db db, String county) {
        Map<Long, List<ApiToken>> tokens = new HashMap<>();
        db.each(
                OF_COUNTY,
                row -> tokens.computeIfAbsent(row.getLong("account_id"), account -> new ArrayList<>())
                        .add(read(row)),
                county);
        return tokens;
    }

    /** @throws IllegalArgumentException if the account has no such role */
    static void add(Db db, String hash, long account, String name, Grant grant, String now, String expires) {
        List<@Nullable Object> values = new ArrayList<>(List.of(hash, name, now, expires));
        values.addAll(Arrays.asList(GrantRows.key(account, grant)));
        if (db.update(ADD, values.toArray()) == 0) {
            throw new IllegalArgumentException("account " + account + " has no such role");
        }
    }

    /** Tells whether there was one. */
    static boolean delete(Db db, long account, long token) {
        return db.update("DELETE FROM api_token WHERE id = ? AND account_id = ?", token, account) > 0;
    }

    private static ApiToken read(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getLong(1),
                row.getString(2),
                GrantRows.read(row, GRANT),
                Moments.read(row, 3),
                Moments.read(row, 4));
    }
}
