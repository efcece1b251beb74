package se.samband.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import se.samband.store.chain.AuditChain;
import se.samband.store.chain.AuditLine;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Dialect;
import se.samband.store.load.AuditRows;
import se.samband.store.row.Actor;
import se.samband.store.row.AuditEntry;
import se.samband.store.row.AuditHead;

/**
 * Chains the lines of the log that earlier versions wrote, in their order, and says so in a line of its own: what stood there before
 * that was not guarded.
 */
record AuditMigration() implements JavaMigration {

    private static final String LINES = "SELECT " + AuditLine.COLUMNS + " FROM audit_entry ORDER BY id";
    private static final String LINK = "UPDATE audit_entry SET previous_hash = ?, hash = ? WHERE id = ?";
    private static final String HEAD = "UPDATE audit_head SET entries = ?, hash = ?";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("7");
    }

    @Override
    public String getDescription() {
        return "chain the audit log";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Db db = Db.on(context.getConnection());
        List<AuditLine> lines = db.list(LINES, AuditLine::read);
        if (lines.isEmpty()) {
            return;
        }
        Dialect.Suspended guards = db.dialect().suspend(db, "audit_entry");
        String hash = AuditHead.NONE;
        for (AuditLine line : lines) {
            String previous = hash;
            hash = AuditChain.hash(line.following(previous));
            db.update(LINK, previous, hash, line.id());
        }
        db.update(HEAD, lines.getLast().id(), hash);
        guards.restore();
        AuditRows.append(
                db,
                AuditEntry.of(Instant.now(), Actor.PROGRAM, "chain", "audit log")
                        .changing(null, "1–" + lines.getLast().id()));
    }
}
