package se.samband.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samband.core.county.County;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.BadInputException;
import se.samband.store.query.DeliveryQuery;
import se.samband.store.row.Actor;
import se.samband.store.row.AuditEntry;

class ConcurrencyTest {

    private static final int IMPORTS = 12;
    private static final int READERS = 3;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everyReaderSeesOneConsistentState(TestStore store) throws Exception {
        try (Workspace workspace = Workspace.create(store.place(folder, "dalarna"), Sample.DALARNA);
                ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            AtomicBoolean done = new AtomicBoolean();
            List<Future<Integer>> seen = new ArrayList<>();
            for (int r = 0; r < READERS; r++) {
                seen.add(readers.submit(() -> {
                    int looks = 0;
                    do {
                        assertConsistent(workspace.loadCounty());
                        looks++;
                    } while (!done.get());
                    return looks;
                }));
            }
            try {
                for (int i = 1; i <= IMPORTS; i++) {
                    importBuildings(workspace, i);
                }
            } finally {
                done.set(true);
            }
            for (Future<Integer> looks : seen) {
                assertThat(looks.get()).isPositive();
            }
            assertThat(workspace.deliveries().list(DeliveryQuery.all()).total()).isEqualTo(IMPORTS);
        }
    }

    /** The i-th delivery holds i new buildings, so the deliveries seen tell how many buildings and records there must be. */
    private static void assertConsistent(County county) {
        int deliveries = county.deliveries().size();
        int expected = deliveries * (deliveries + 1) / 2;
        assertThat(county.buildings().size()).isEqualTo(expected);
        assertThat(county.register().delivery()).hasSize(expected);
    }

    @ParameterizedTest
    @EnumSource
    void aSecondWriterGetsAClearAnswer(TestStore store) {
        WorkspaceLocation place = store.place(folder, "dalarna");
        try (Workspace first = Workspace.create(place, Sample.DALARNA);
                Workspace second = Workspace.open(place, Clock.systemUTC(), 0);
                ImportTransaction writing =
                        first.beginImport(Sample.delivery(DeliveryKind.BUILDING, "LM", "2024-01-01"))) {
            assertThat(writing.deliveryId()).isEqualTo(1);
            assertThatThrownBy(() -> second.beginImport(Sample.delivery(DeliveryKind.FILING, "Byanät", "2024-01-01")))
                    .isInstanceOfSatisfying(
                            BadInputException.class,
                            e -> assertThat(e.problems().getFirst().code()).isEqualTo("workspace-busy"));
            assertThat(second.deliveries().list(DeliveryQuery.all()).total()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCommitByAnotherProcessChangesTheDataVersion(TestStore store) {
        WorkspaceLocation place = store.place(folder, "dalarna");
        try (Workspace first = Workspace.create(place, Sample.DALARNA);
                Workspace second = Workspace.open(place)) {
            long before = first.dataVersion();
            importBuildings(second, 1);
            assertThat(first.dataVersion()).isNotEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLineInTheLogAloneMakesNobodyLoadTheCountyAnew(TestStore store) {
        WorkspaceLocation place = store.place(folder, "dalarna");
        try (Workspace first = Workspace.create(place, Sample.DALARNA);
                Workspace second = Workspace.open(place)) {
            importBuildings(second, 1);
            long before = first.dataVersion();
            second.audit().append(AuditEntry.of(Instant.EPOCH, Actor.of("Eva"), "disclosure", "buildings"));
            first.audit().append(AuditEntry.of(Instant.EPOCH, Actor.of("Eva"), "disclosure", "buildings"));
            assertThat(first.dataVersion()).isEqualTo(before);
            assertThat(second.dataVersion()).isEqualTo(before);
            second.withdraw(1, Actor.of("Eva"), "fel");
            assertThat(first.dataVersion()).isNotEqualTo(before).isEqualTo(second.dataVersion());
            assertThat(first.audit().head().entries()).isEqualTo(4);
        }
    }

    private static void importBuildings(Workspace workspace, int count) {
        try (ImportTransaction tx = workspace.beginImport(Sample.delivery(DeliveryKind.BUILDING, "LM", "2024-01-01"))) {
            for (int i = 0; i < count; i++) {
                tx.add(Sample.building(i + 1, 0, "b" + count + "-" + i, i, 1));
            }
            tx.commit();
        }
    }
}
