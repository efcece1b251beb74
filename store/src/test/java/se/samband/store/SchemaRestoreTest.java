package se.samband.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.BadInputException;
import se.samband.store.check.Finding;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.PostgresAccess;
import se.samband.store.query.BuildingQuery;
import se.samband.store.query.DeliveryQuery;
import se.samband.store.query.Page;
import se.samband.store.row.Actor;
import se.samband.store.row.AuditEntry;

class SchemaRestoreTest {

    private static final Instant NOW = Instant.parse("2026-11-22T18:30:00Z");
    private static final AuditEntry LINE = AuditEntry.of(NOW, Actor.of("Eva"), "restore", "workspace");
    private static final String KEPT = "county_20_before_restore_20261122_183000";

    @TempDir
    Path folder;

    private WorkspaceLocation.Database database;
    private Path backup;

    @BeforeEach
    void backUp() {
        database = (WorkspaceLocation.Database)
                WorkspaceLocation.of(PostgresServer.get().freshDatabase());
        backup = folder.resolve("backup.gpkg");
        try (Workspace workspace = Workspace.create(database, Sample.DALARNA)) {
            importBuildings(workspace, "2024-01-01");
            Backup.write(workspace, backup);
        }
    }

    @Test
    void aProgramThatIsRunningShowsTheBackupAndGoesOn() {
        try (Workspace running = Workspace.open(database)) {
            importBuildings(running, "2025-01-01");
            running.setRegistrationNumber(1, "RD 1", Actor.of("Eva"));
            long version = running.dataVersion();
            assertThat(deliveries(running)).isEqualTo(2);

            Restored restored = Restore.restore(backup, database, true, LINE);

            assertThat(restored.kept()).contains(KEPT);
            assertThat(restored.location().toString()).endsWith("currentSchema=county_20");
            assertThat(running.dataVersion()).isNotEqualTo(version);
            assertThat(deliveries(running)).isEqualTo(1);
            assertThat(running.buildings().list(BuildingQuery.all(Page.ALL)).total())
                    .isEqualTo(3);
            importBuildings(running, "2025-06-01");
            assertThat(running.check()).noneMatch(Finding::fault);
            assertThat(running.audit().actions()).contains("restore").doesNotContain("registration-number");
        }
        assertThat(Workspace.listIn(database))
                .extracting(WorkspaceEntry::schema)
                .containsExactly("county_20");
        try (Workspace kept =
                Workspace.open(new WorkspaceLocation.Database(database.url().withSchema(KEPT)))) {
            assertThat(deliveries(kept)).isEqualTo(2);
            assertThat(kept.audit().actions()).contains("registration-number");
        }
    }

    @Test
    void anEmptyDatabaseGetsTheWorkspace() {
        WorkspaceLocation empty = WorkspaceLocation.of(PostgresServer.get().freshDatabase());
        assertThat(Restore.restore(backup, empty, false, LINE).kept()).isEmpty();
        try (Workspace restored = Workspace.open(empty)) {
            assertThat(deliveries(restored)).isEqualTo(1);
            assertThat(restored.check()).noneMatch(Finding::fault);
        }
    }

    @Test
    void aBackupOfAnEarlierVersionIsBroughtUpToDate() throws Exception {
        WorkspaceLocation empty = WorkspaceLocation.of(PostgresServer.get().freshDatabase());
        Restore.restore(OldWorkspaces.unpack("schema-3", folder), empty, false, LINE);
        try (Workspace restored = Workspace.open(empty)) {
            assertThat(deliveries(restored)).isEqualTo(7);
        }
    }

    @Test
    void nothingIsReplacedUnaskedNorUnderAnImportNorByAnotherCounty() {
        assertThat(code(() -> Restore.restore(backup, database, false, LINE))).isEqualTo("workspace-exists");
        try (Workspace running = Workspace.open(database)) {
            try (ImportTransaction open =
                    running.beginImport(Sample.delivery(DeliveryKind.BUILDING, "LM", "2025-01-01"))) {
                open.add(Sample.building(1, 0, "b", 1, 1));
                assertThatThrownBy(() -> Restore.restore(backup, database, true, LINE))
                        .isInstanceOf(BadInputException.class);
            }
        }
        WorkspaceLocation norrbotten =
                new WorkspaceLocation.Database(database.url().withSchema("county_25"));
        Workspace.create(norrbotten, new NewWorkspace("25", "Norrbottens län", false))
                .close();
        assertThat(code(() -> Restore.restore(backup, norrbotten, true, LINE))).isEqualTo("workspace-other-county");
        assertThat(Workspace.listIn(database))
                .extracting(WorkspaceEntry::schema)
                .isEqualTo(List.of("county_20", "county_25"));
        try (Db server = PostgresAccess.openServer(database.url())) {
            assertThat(server.number("SELECT count(*) FROM pg_namespace WHERE nspname LIKE '%restor%'"))
                    .isZero();
        }
    }

    @Test
    void theLooksOfTheLayersFollow() {
        Restore.restore(backup, database, true, LINE);
        try (Db server = PostgresAccess.openServer(database.url())) {
            String styled = "SELECT count(*) FROM public.layer_styles WHERE f_table_schema = ?";
            assertThat(server.number(styled, "county_20"))
                    .isPositive()
                    .isEqualTo(server.number(styled, KEPT))
                    .isEqualTo(server.number("SELECT count(*) FROM public.layer_styles") / 2);
        }
    }

    private static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(BadInputException.class, work)
                .problems()
                .getFirst()
                .code();
    }

    private static long deliveries(Workspace workspace) {
        return workspace.deliveries().list(DeliveryQuery.all()).total();
    }

    private static void importBuildings(Workspace workspace, String asOf) {
        try (ImportTransaction tx = workspace.beginImport(Sample.delivery(DeliveryKind.BUILDING, "LM", asOf))) {
            for (int i = 0; i < 3; i++) {
                tx.add(Sample.building(i + 1, 0, "b" + i, i, 1));
            }
            tx.commit();
        }
    }
}
