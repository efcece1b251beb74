package se.samband.store.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.core.access.Grant;
import se.samband.store.jdbc.Db;

/** Links by which a password is chosen, of which only the hash is kept. */
final class LinkRows {
    /** @param county whose coordinator made it, or null when who runs the server did */
    record Link(long account, @Nullable String county) {}

    private LinkRows() {}

    static void add(Db db, String secret, long account, @Nullable String county, String expires) {
        db.update(
                "INSERT INTO entry_link (hash, account_id, county, expires_at) VALUES (?, ?, ?, ?)",
                Secrets.hash(secret),
                account,
                county,
                expires);
    }

    static void delete(Db db, long account) {
        db.update("DELETE FROM entry_link WHERE account_id = ?", account);
    }

    /**
     * A role has been given: no other county's coordinator may any longer put a password in place of the one that opens it. Somebody
     * without a password keeps the link, which opens that county's roles and leaves the new one as closed as it is.
     */
    static void voidOfOthers(Db db, String email, Grant grant) {
        db.update("""
                DELETE FROM entry_link l USING account a WHERE a.id = l.account_id AND a.email = ?
                AND l.county IS NOT NULL AND l.county IS DISTINCT FROM ?
                AND (a.password IS NOT NULL OR a.subject IS NOT NULL)""", email, grant.county());
    }

    /** Uses a link up, if it is good. */
    static Optional<Link> take(Db db, String secret, String now) {
        return db.find(
                "DELETE FROM entry_link WHERE hash = ? AND expires_at > ? RETURNING account_id, county",
                row -> new Link(row.getLong(1), row.getString(2)),
                Secrets.hash(secret),
                now);
    }
}
