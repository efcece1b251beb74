package se.samband.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.samband.store.chain.AuditLine;
import se.samband.store.jdbc.Connections;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Moments;
import se.samband.store.load.AuditRows;
import se.samband.store.row.AuditEntry;
import se.samband.store.row.AuditHead;
import se.samband.store.row.StoredAuditEntry;

/** The audit log. */
public final class Audit {

    private static final String SELECT = "SELECT " + AuditLine.COLUMNS + ", hash FROM audit_entry";

    /** All that is searched by words; each part may be null. */
    private static final String WORDS =
            "lower(subject || ' ' || coalesce(before, '') || ' ' || coalesce(after, '') || ' ' "
                    + "|| coalesce(why, '') || ' ' || coalesce(registration_number, '') || ' ' || coalesce(detail, ''))";

    private final Connections connections;
    private final AuditScope scope;

    public Audit(Connections connections) {
        this(connections, AuditScope.ALL);
    }

    /** @param scope limits lines, people and actions; the head is that of the whole log */
    public Audit(Connections connections, AuditScope scope) {
        this.connections = connections;
        this.scope = scope;
    }

    /** For what changes nothing in the workspace, such as a disclosure; a change appends within its own transaction. */
    public StoredAuditEntry append(AuditEntry entry) {
        return connections.writeBeside(db -> AuditRows.append(db, entry));
    }

    /** The newest first. */
    public PageOf<StoredAuditEntry> list(AuditQuery query) {
        Where where = where(query);
        return connections.read(db -> new PageOf<>(
                db.list(
                        SELECT + where.sql() + " ORDER BY id DESC" + where.page(query.page()),
                        Audit::stored,
                        where.parameters(query.page())),
                (int) db.number("SELECT count(*) FROM audit_entry" + where.sql(), where.parameters())));
    }

    /** Shows every line that is asked for, whatever page, in the order in which they were written, without holding them all. */
    public void each(AuditQuery query, Consumer<StoredAuditEntry> consumer) {
        Where where = where(query);
        connections.reading(db -> db.each(
                SELECT + where.sql() + " ORDER BY id", row -> consumer.accept(stored(row)), where.parameters()));
    }

    /** How far the log has come. */
    public AuditHead head() {
        return connections.read(Audit::head);
    }

    static AuditHead head(Db db) {
        return db.find("SELECT entries, hash FROM audit_head", row -> new AuditHead(row.getLong(1), row.getString(2)))
                .orElse(new AuditHead(0, AuditHead.NONE));
    }

    /** The line that once was the last one when the log's head had this hash. */
    public Optional<StoredAuditEntry> findByHash(String hash) {
        return connections.read(db -> db.find(SELECT + " WHERE hash = ?", Audit::stored, hash));
    }

    /** Whether the log has ever ended so; every log has begun with {@link AuditHead#NONE}. */
    public boolean wasHead(String hash) {
        return hash.equals(AuditHead.NONE) || findByHash(hash).isPresent();
    }

    /** Everybody in the log, in the alphabet's order. */
    public List<String> people() {
        return distinct("who");
    }

    /** The codes of all that was done. */
    public List<String> actions() {
        return distinct("action");
    }

    private List<String> distinct(String column) {
        Where where = inScope();
        return connections.read(db -> db.list(
                "SELECT DISTINCT " + column + " FROM audit_entry" + where.sql() + " ORDER BY " + column,
                row -> row.getString(1),
                where.parameters()));
    }

    private Where inScope() {
        return new Where().and(scope.condition(), scope.parameters().toArray());
    }

    private Where where(AuditQuery query) {
        Where where = inScope()
                .equal("who", query.who())
                .equal("action", query.action())
                .equal("subject", query.subject())
                .contains(WORDS, query.text());
        if (query.from() != null) {
            where.and("at >= ?", Moments.text(query.from()));
        }
        if (query.before() != null) {
            where.and("at < ?", Moments.text(query.before()));
        }
        return where;
    }

    private static StoredAuditEntry stored(ResultSet row) throws SQLException {
        AuditLine line = AuditLine.read(row);
        return new StoredAuditEntry(
                line.id(), line.entry(), line.previousHash(), row.getString(AuditLine.COLUMN_COUNT + 1));
    }
}
