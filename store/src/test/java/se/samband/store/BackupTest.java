package se.samband.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.BadInputException;
import se.samband.store.check.Finding;
import se.samband.store.query.BuildingQuery;
import se.samband.store.query.DeliveryQuery;
import se.samband.store.query.Page;
import se.samband.store.row.Actor;
import se.samband.store.row.AuditEntry;

class BackupTest {

    private static final Instant NOW = Instant.parse("2026-11-22T18:30:00Z");
    private static final int BUILDINGS = 50;

    @TempDir
    Path folder;

    private Path file;
    private Path backup;

    @BeforeEach
    void make() {
        file = folder.resolve("dalarna.gpkg");
        backup = folder.resolve("dalarna's backup.gpkg");
        try (Workspace workspace = Workspace.create(file, Sample.DALARNA)) {
            importBuildings(workspace, "2024-01-01");
        }
    }

    @Test
    void aBackupMadeWhileImportsRunHoldsWholeDeliveriesOnlyAndIsRestored() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch running = new CountDownLatch(2);
        try (Workspace workspace = Workspace.open(file);
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Integer> imports = threads.submit(() -> {
                int done = 1;
                while (!stop.get()) {
                    importBuildings(workspace, "2024-01-01");
                    done++;
                    running.countDown();
                }
                return done;
            });
            running.await();
            try (Workspace reader = Workspace.open(file)) {
                Backup.write(reader, backup);
            } finally {
                stop.set(true);
            }
            assertThat(imports.get()).isGreaterThanOrEqualTo(deliveries(backup));
        }
        int kept = deliveries(backup);
        assertThat(kept).isGreaterThanOrEqualTo(2);
        try (Workspace workspace = Workspace.open(backup)) {
            assertThat(workspace.check()).noneMatch(Finding::fault);
            assertThat(workspace.buildings().list(BuildingQuery.all(Page.ALL)).total())
                    .isEqualTo(BUILDINGS);
        }

        Path elsewhere = folder.resolve("restored.gpkg");
        assertThat(restore(backup, elsewhere)).isEmpty();
        assertThat(deliveries(elsewhere)).isEqualTo(kept);
    }

    @Test
    void aRestoreIsSeenByAProgramThatHasTheFileOpenAndKeepsWhatWasThere() throws IOException {
        try (Workspace running = Workspace.open(file)) {
            Backup.write(running, backup);
            importBuildings(running, "2025-01-01");
            long version = running.dataVersion();

            Optional<Path> kept = restore(backup, file);

            assertThat(running.dataVersion()).isNotEqualTo(version);
            assertThat(running.deliveries().list(DeliveryQuery.all()).total()).isEqualTo(1);
            assertThat(kept.orElseThrow().getFileName()).hasToString("dalarna.gpkg.before-restore-20261122-183000");
            assertThat(deliveries(kept.orElseThrow())).isEqualTo(2);
            importBuildings(running, "2025-06-01");
            assertThat(running.check()).noneMatch(Finding::fault);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(
                            f -> !f.toString().endsWith("-wal") && !f.toString().endsWith("-shm")))
                    .hasSize(3);
        }
    }

    @Test
    void nothingIsRestoredUnderAnImport() {
        try (Workspace running = Workspace.open(file)) {
            Backup.write(running, backup);
            try (ImportTransaction open =
                    running.beginImport(Sample.delivery(DeliveryKind.BUILDING, "LM", "2025-01-01"))) {
                open.add(Sample.building(1, 0, "b", 1, 1));
                assertThatThrownBy(() -> restore(backup, file)).isInstanceOf(BadInputException.class);
            }
            assertThat(running.deliveries().list(DeliveryQuery.all()).total()).isEqualTo(1);
            assertThat(running.check()).noneMatch(Finding::fault);
        }
    }

    @Test
    void aDamagedBackupIsRefusedAndChangesNothing() throws IOException {
        try (Workspace workspace = Workspace.open(file)) {
            Backup.write(workspace, backup);
        }
        byte[] bytes = Files.readAllBytes(backup);
        java.util.Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 40_000, (byte) 7);
        Files.write(backup, bytes);
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> restore(backup, file)).isInstanceOf(BadInputException.class);

        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void aDamagedWorkspaceIsReplacedAndKept() throws IOException {
        try (Workspace workspace = Workspace.open(file)) {
            Backup.write(workspace, backup);
        }
        Files.writeString(file, "detta var en gång en arbetsyta");

        Path kept = restore(backup, file).orElseThrow();

        assertThat(kept).hasContent("detta var en gång en arbetsyta");
        assertThat(deliveries(file)).isEqualTo(1);
    }

    @Test
    void aBackupIsReadableByItsOwnerOnlyAndNeverWrittenOver() throws IOException {
        try (Workspace workspace = Workspace.open(file)) {
            Backup.write(workspace, backup);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> Backup.write(workspace, backup)).isInstanceOf(BadInputException.class);
        }
    }

    @Test
    void aBackupOfAnEarlierVersionIsRestoredUpToDateAndLeftAsItIs() throws IOException {
        Path old = OldWorkspaces.unpack("schema-3", folder);
        byte[] before = Files.readAllBytes(old);
        Path restored = folder.resolve("restored.gpkg");

        restore(old, restored);

        assertThat(old).hasBinaryContent(before);
        assertThat(deliveries(restored)).isEqualTo(7);
        assertThat(folder.resolve("restored.gpkg.before-schema-" + Migrations.NEWEST))
                .doesNotExist();
    }

    private static Optional<Path> restore(Path backup, Path file) {
        AuditEntry line = AuditEntry.of(NOW, Actor.of("Eva"), "restore", "workspace");
        return Restore.restore(backup, WorkspaceLocation.of(file), true, line)
                .kept()
                .map(Path::of);
    }

    private static int deliveries(Path file) {
        try (Workspace workspace = Workspace.open(file)) {
            return (int) workspace.deliveries().list(DeliveryQuery.all()).total();
        }
    }

    private static void importBuildings(Workspace workspace, String asOf) {
        try (ImportTransaction tx = workspace.beginImport(Sample.delivery(DeliveryKind.BUILDING, "LM", asOf))) {
            for (int i = 0; i < BUILDINGS; i++) {
                tx.add(Sample.building(i + 1, 0, "b" + i, i, 1));
            }
            tx.commit();
        }
    }
}
