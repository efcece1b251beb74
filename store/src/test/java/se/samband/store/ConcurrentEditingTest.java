package se.samband.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.Moment;
import se.samband.store.check.Finding;
import se.samband.store.query.AuditQuery;
import se.samband.store.query.DeliveryQuery;
import se.samband.store.row.Actor;
import se.samband.store.row.ChangedMeanwhile;
import se.samband.store.row.SavedMapping;
import se.samband.store.row.Snapshot;
import se.samband.store.row.StoredAuditEntry;

/** Several people change the same workspace at once, each through a program of their own. */
class ConcurrentEditingTest {

    private static final Actor EVA = Actor.of("Eva");
    private static final Actor BO = Actor.of("Bo");
    private static final int EDITORS = 8;
    private static final int EDITS = 12;
    private static final int IMPORTS = 6;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whoWasShownAnotherValueIsToldWhatStandsThereAndWhoWroteIt(TestStore store) {
        try (Workspace workspace = Workspace.create(store.place(folder, "dalarna"), Sample.DALARNA)) {
            importBuildings(workspace, 1);
            workspace.editRegistrationNumber(1, "", "RS 1", EVA);
            assertThatThrownBy(() -> workspace.editRegistrationNumber(1, "", "RS 2", BO))
                    .isInstanceOfSatisfying(
                            ChangedMeanwhile.class,
                            e -> assertThat(e.clashes()).singleElement().satisfies(clash -> {
                                assertThat(clash.subject()).isEqualTo("delivery 1");
                                assertThat(clash.theirs()).isEqualTo("RS 1");
                                assertThat(clash.mine()).isEqualTo("RS 2");
                                assertThat(clash.by()).isEqualTo("Eva");
                                assertThat(clash.at()).isNotNull();
                            }));
            // Who wants what stands there already is not troubled.
            workspace.editRegistrationNumber(1, "", "RS 1", BO);
            workspace.reclassify(1, null, Confidentiality.RESTRICTED, EVA, "skyddsvärt");
            assertThatThrownBy(() ->
                            workspace.reclassify(1, Confidentiality.INTERNAL, Confidentiality.OPEN, BO, "redan känt"))
                    .isInstanceOf(ChangedMeanwhile.class);
            assertThat(workspace.loadCounty().deliveries().getFirst().confidentiality())
                    .isEqualTo(Confidentiality.RESTRICTED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void settingsEditedTogetherAreChangedAllOrNone(TestStore store) {
        try (Workspace workspace = Workspace.create(store.place(folder, "dalarna"), Sample.DALARNA)) {
            workspace.keepsakes().putSetting("a", "Evas", EVA);
            assertThatThrownBy(() ->
                            workspace.keepsakes().editSettings(Map.of("a", ""), Map.of("a", "Bos", "b", "Bos"), BO))
                    .isInstanceOf(ChangedMeanwhile.class);
            assertThat(workspace.keepsakes().settings())
                    .containsEntry("a", "Evas")
                    .doesNotContainKey("b");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSnapshotThatHasComeToMeanAnotherMomentIsNotDeleted(TestStore store) {
        try (Workspace workspace = Workspace.create(store.place(folder, "dalarna"), Sample.DALARNA)) {
            workspace.keepsakes().saveSnapshot(snapshot("2024-01-01"));
            Moment shown =
                    workspace.keepsakes().findSnapshot("bild").orElseThrow().moment();
            workspace.keepsakes().deleteSnapshot("bild", shown, EVA);
            workspace.keepsakes().saveSnapshot(snapshot("2025-01-01"));
            assertThatThrownBy(() -> workspace.keepsakes().deleteSnapshot("bild", shown, BO))
                    .isInstanceOfSatisfying(
                            ChangedMeanwhile.class,
                            e -> assertThat(e.clashes()).singleElement().satisfies(clash -> {
                                assertThat(clash.action()).isEqualTo("snapshot");
                                assertThat(clash.theirs()).startsWith("2025-01-01");
                                assertThat(clash.mine()).isNull();
                                assertThat(clash.by()).isEqualTo("Eva");
                            }));
            assertThat(workspace.keepsakes().snapshots()).hasSize(1);
        }
    }

    /** Some delete what they were shown, some save it under the same name again: each deletion is told of once, and of what it was. */
    @ParameterizedTest
    @EnumSource
    void snapshotsDeletedAtOnceAreDeletedOnce(TestStore store) throws Exception {
        WorkspaceLocation place = store.place(folder, "dalarna");
        try (Workspace workspace = Workspace.create(place, Sample.DALARNA)) {
            for (int round = 0; round < EDITS; round++) {
                workspace.keepsakes().saveSnapshot(snapshot("2024-01-01"));
                Moment shown =
                        workspace.keepsakes().findSnapshot("bild").orElseThrow().moment();
                List<Callable<Boolean>> deleters = new ArrayList<>();
                for (int i = 0; i < EDITORS; i++) {
                    Actor by = Actor.of("p" + i);
                    deleters.add(() -> workspace.keepsakes().deleteSnapshot("bild", shown, by));
                }
                assertThat(atOnce(deleters)).containsOnlyOnce(true);
            }
            assertThat(workspace.audit().head().entries()).isEqualTo(2L * EDITS);
            assertThat(workspace.check()).noneMatch(Finding::fault);
        }
    }

    private static Snapshot snapshot(String day) {
        Instant at = Instant.parse(day + "T12:00:00Z");
        return new Snapshot("bild", new Moment(LocalDate.parse(day), at), "standard", at, EVA);
    }

    /** Several import files of one publisher, each with columns of its own chosen on the ground of what was shown. */
    @ParameterizedTest
    @EnumSource
    void aMappingSavedMeanwhileStandsAndTheImportGoesOn(TestStore store) throws Exception {
        WorkspaceLocation place = store.place(folder, "dalarna");
        try (Workspace workspace = Workspace.create(place, Sample.DALARNA)) {
            List<Callable<Boolean>> importers = new ArrayList<>();
            for (int i = 0; i < IMPORTS; i++) {
                Actor by = Actor.of("p" + i);
                String yaml = "columns: {a: " + i + "}\n";
                importers.add(() -> importWithMapping(workspace, yaml, "", by));
            }
            assertThat(atOnce(importers)).containsOnlyOnce(true);
            assertThat(workspace.deliveries().list(DeliveryQuery.all()).total()).isEqualTo(IMPORTS);
            SavedMapping kept = workspace.keepsakes().findMapping("nord").orElseThrow();
            // Who has seen what stands there replaces it, and so does who saved it.
            assertThat(importWithMapping(workspace, "columns: {}\n", kept.yaml(), BO))
                    .isTrue();
            assertThat(importWithMapping(workspace, "columns: {b: 1}\n", "", BO))
                    .isTrue();
            assertThat(importWithMapping(workspace, "columns: {c: 1}\n", "", EVA))
                    .isFalse();
            assertThat(workspace.keepsakes().findMapping("nord").orElseThrow().yaml())
                    .isEqualTo("columns: {b: 1}\n");
        }
    }

    /** Tells whether the mapping was kept. */
    private static boolean importWithMapping(Workspace workspace, String yaml, String shown, Actor by) {
        try (ImportTransaction tx = workspace.beginImport(Sample.delivery(DeliveryKind.BUILDING, "LM", "2024-01-01"))) {
            tx.add(Sample.building(1, 0, "b-" + by.who(), 0, 1));
            boolean kept = tx.saveMapping(
                            new SavedMapping(
                                    "nord", DeliveryKind.BUILDING, yaml, Instant.parse("2025-01-01T12:00:00Z"), by),
                            shown)
                    .isEmpty();
            tx.commit();
            return kept;
        }
    }

    /** Each adds a word of their own to a text that all write in, and shows what they saw: no word may be lost. */
    @ParameterizedTest
    @EnumSource
    void noAcceptedEditIsLost(TestStore store) throws Exception {
        WorkspaceLocation place = store.place(folder, "dalarna");
        try (Workspace workspace = Workspace.create(place, Sample.DALARNA)) {
            List<Callable<List<String>>> editors = new ArrayList<>();
            for (int i = 0; i < EDITORS; i++) {
                String name = "p" + i;
                editors.add(() -> write(place, name));
            }
            List<String> accepted = new ArrayList<>();
            atOnce(editors).forEach(accepted::addAll);
            assertThat(accepted).hasSize(EDITORS * EDITS);
            assertThat(words(workspace)).containsExactlyInAnyOrderElementsOf(accepted);

            List<StoredAuditEntry> log = new ArrayList<>();
            workspace.audit().each(AuditQuery.all(se.samband.store.query.Page.ALL), log::add);
            String before = null;
            for (StoredAuditEntry line : log) {
                if (line.entry().subject().equals("text")) {
                    assertThat(line.entry().before()).isEqualTo(before);
                    before = line.entry().after();
                }
            }
            assertThat(log).hasSize(2 * EDITORS * EDITS);
            assertThat(workspace.check()).noneMatch(Finding::fault);
        }
    }

    private static List<String> write(WorkspaceLocation place, String name) {
        List<String> accepted = new ArrayList<>();
        try (Workspace workspace = Workspace.open(place)) {
            while (accepted.size() < EDITS) {
                String shown = workspace.keepsakes().settings().getOrDefault("text", "");
                String word = name + "-" + accepted.size();
                try {
                    workspace
                            .keepsakes()
                            .editSettings(
                                    Map.of("text", shown),
                                    Map.of("text", (shown + " " + word).strip()),
                                    Actor.of(name));
                    accepted.add(word);
                    workspace.keepsakes().putSetting("own." + name, word, Actor.of(name));
                } catch (ChangedMeanwhile again) {
                    // Looks again, as a person would.
                }
            }
        }
        return accepted;
    }

    private static List<String> words(Workspace workspace) {
        return List.of(workspace.keepsakes().settings().getOrDefault("text", "").split(" "));
    }

    @ParameterizedTest
    @EnumSource
    void importsWithdrawalsAndEditsAtOnceAreAllThere(TestStore store) throws Exception {
        WorkspaceLocation place = store.place(folder, "dalarna");
        try (Workspace workspace = Workspace.create(place, Sample.DALARNA)) {
            importBuildings(workspace, 1);
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int i = 2; i < 2 + IMPORTS; i++) {
                int count = i;
                all.add(() -> {
                    importBuildings(workspace, count);
                    return true;
                });
            }
            all.add(() -> {
                workspace.withdraw(1, BO, "fel");
                return true;
            });
            for (int i = 0; i < EDITORS; i++) {
                String name = "s" + i;
                all.add(() -> {
                    workspace.keepsakes().putSetting(name, "v", EVA);
                    return true;
                });
            }
            assertThat(atOnce(all)).hasSize(IMPORTS + 1 + EDITORS);
            assertThat(workspace.deliveries().list(DeliveryQuery.all()).total()).isEqualTo(1 + IMPORTS);
            assertThat(workspace.loadCounty().deliveries())
                    .filteredOn(delivery -> delivery.withdrawnAt() != null)
                    .hasSize(1);
            assertThat(workspace.audit().head().entries()).isEqualTo(1 + IMPORTS + 1 + EDITORS);
            assertThat(workspace.check()).noneMatch(Finding::fault);
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> works) throws Exception {
        CountDownLatch ready = new CountDownLatch(works.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(works.size())) {
            List<Future<T>> running = works.stream()
                    .map(work -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return work.call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get());
            }
            return results;
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
