package se.samband.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samband.core.delivery.DeliveryKind;
import se.samband.store.check.Finding;
import se.samband.store.query.BuildingQuery;
import se.samband.store.query.DeliveryQuery;
import se.samband.store.query.Page;

class KilledImportTest {

    private static final int ROWS = 60_000;
    private static final String READY = "rows written";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aProcessKilledInTheMiddleOfAnImportLeavesNoTrace(TestStore store) throws Exception {
        WorkspaceLocation place = store.place(folder, "dalarna");
        try (Workspace workspace = Workspace.create(place, Sample.DALARNA)) {
            importBuildings(workspace, 3);
        }
        killMidway(place);

        try (Workspace workspace = Workspace.open(place)) {
            assertThat(workspace.deliveries().list(DeliveryQuery.all()).total()).isEqualTo(1);
            assertThat(workspace.buildings().list(BuildingQuery.all(Page.ALL)).total())
                    .isEqualTo(3);
            assertThat(workspace.check()).noneMatch(Finding::fault);
            importBuildings(workspace, 5);
            assertThat(workspace.buildings().list(BuildingQuery.all(Page.ALL)).total())
                    .isEqualTo(5);
        }
    }

    private static void killMidway(WorkspaceLocation place) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Importer.class.getName(),
                        place instanceof WorkspaceLocation.Database database
                                ? database.url().url()
                                : place.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = child.inputReader()) {
            assertThat(out.readLine()).isEqualTo(READY);
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private static void importBuildings(Workspace workspace, int count) {
        try (ImportTransaction tx = workspace.beginImport(Sample.delivery(DeliveryKind.BUILDING, "LM", "2024-01-01"))) {
            for (int i = 0; i < count; i++) {
                tx.add(Sample.building(i + 1, 0, "b" + i, i, 1));
            }
            tx.commit();
        }
    }

    /** The child: writes rows, more than the page cache holds, and then waits to be killed. */
    static final class Importer {

        private Importer() {}

        public static void main(String[] arguments) throws IOException {
            try (Workspace workspace = Workspace.open(WorkspaceLocation.of(arguments[0]));
                    ImportTransaction tx =
                            workspace.beginImport(Sample.delivery(DeliveryKind.BUILDING, "LM", "2025-01-01"))) {
                for (int i = 0; i < ROWS; i++) {
                    tx.add(Sample.building(i + 1, 0, "ny" + i, i % 100, 1));
                }
                System.out.println(READY);
                int end = System.in.read();
                throw new IllegalStateException("not killed: " + end);
            }
        }
    }
}
