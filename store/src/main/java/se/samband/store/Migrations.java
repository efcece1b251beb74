package se.samband.store;

import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import se.samband.store.jdbc.Connections;
import se.samband.store.jdbc.Db;

/** Brings a workspace to the newest table layout. */
final class Migrations {

    /** Number of the newest migration: raise it with each new one. */
    static final int NEWEST = 7;

    private static final String APPLIED =
            "SELECT max(CAST(version AS INTEGER)) FROM flyway_schema_history WHERE success = 1";
    private static final String HAS_HISTORY =
            "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'flyway_schema_history'";

    private Migrations() {}

    /** Number of the newest migration applied; empty when the file is no workspace. A look that costs nothing at start-up. */
    static Optional<Integer> findApplied(Db db) {
        return db.find(HAS_HISTORY, row -> row.getInt(1)).map(found -> (int) db.number(APPLIED));
    }

    static void migrate(Connections connections) {
        FluentConfiguration configuration = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(connections.source())
                .locations("classpath:se/samband/store/migration")
                .javaMigrations(LayersMigration.FIRST, LayersMigration.FOOTPRINT, new AuditMigration())
                .failOnMissingLocations(true);
        configuration.load().migrate();
    }
}
