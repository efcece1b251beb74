package se.samband.store;

import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import se.samband.store.jdbc.Connections;
import se.samband.store.jdbc.Db;

/** Brings a workspace to the newest table layout. */
final class Migrations {

    /** Number of the newest migration: raise it with each new one, and keep a file of the version before for {@code UpgradeTest}. */
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
        migrate(connections, List.of(LayersMigration.FIRST, LayersMigration.FOOTPRINT, new AuditMigration()));
    }

    /** @param inJava the migrations that are not SQL */
    static void migrate(Connections connections, List<JavaMigration> inJava) {
        FluentConfiguration configuration = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(connections.source())
                .locations("classpath:se/samband/store/migration")
                .javaMigrations(inJava.toArray(JavaMigration[]::new))
                .failOnMissingLocations(true)
                // Several steps are one transaction: a file is of the old version or of the new one, never of one
                // between.
                .group(true);
        configuration.load().migrate();
    }
}
