package se.samband.store;

import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import se.samband.store.jdbc.Access;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.PostgresAccess;
import se.samband.store.jdbc.SqliteAccess;

/** Brings a workspace to the newest table layout. */
final class Migrations {

    /** Number of the newest migration: raise it with each new one, and keep a file of the version before for {@code UpgradeTest}. */
    static final int NEWEST = 7;

    /** The migrations that are written as SQL, in their order. */
    static final List<String> SCRIPTS = List.of(
            "V1__tables.sql", "V3__rows_of_a_delivery.sql", "V4__building_footprint.sql", "V6__audit_chain.sql");

    private static final String HISTORY = "flyway_schema_history";
    private static final String APPLIED = "SELECT max(CAST(version AS INTEGER)) FROM " + HISTORY + " WHERE success";

    private Migrations() {}

    /** Number of the newest migration applied; empty when this is no workspace. A look that costs nothing at start-up. */
    static Optional<Integer> findApplied(Db db) {
        return db.dialect().hasTable(db, HISTORY) ? Optional.of((int) db.number(APPLIED)) : Optional.empty();
    }

    static void migrate(Access access) {
        migrate(
                access,
                switch (access) {
                    case SqliteAccess file -> LayersMigration.GEOPACKAGE;
                    case PostgresAccess schema -> LayersMigration.POSTGIS;
                });
    }

    /** @param inJava the migrations that are not SQL */
    static void migrate(Access access, List<JavaMigration> inJava) {
        FluentConfiguration configuration = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(access.source())
                .javaMigrations(inJava.toArray(JavaMigration[]::new))
                // Several steps are one transaction: a workspace is of the old version or of the new one, never of one
                // between.
                .group(true);
        switch (access) {
            case SqliteAccess file ->
                configuration.locations("classpath:se/samband/store/migration").failOnMissingLocations(true);
            case PostgresAccess schema ->
                configuration
                        .defaultSchema(schema.schema())
                        .createSchemas(false)
                        .locations(new String[0])
                        .resourceProvider(new TranslatedScripts())
                        // A better translation of a script that has been run is no fault.
                        .validateOnMigrate(false);
        }
        configuration.load().migrate();
    }
}
