package se.samband.app.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.BadInputException;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;
import se.samband.store.check.Finding;
import se.samband.store.query.DeliveryQuery;

/** A file that holds several kinds becomes all of its deliveries or none. */
class WholeFileTest {

    private static final String READY = "the second part is being read";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void makeWorkspace() {
        file = folder.resolve("w.gpkg");
        Workspace.create(file, new NewWorkspace("20", "Dalarnas län", false)).close();
    }

    @Test
    void bothPartsAreTakenTogether() throws IOException {
        try (Workspace workspace = Workspace.open(file)) {
            List<ImportReport> reports =
                    new ImportService(workspace).runAll(NetworkFile.whole(folder), ImportMonitor.NONE);

            assertThat(reports).extracting(ImportReport::kind).containsExactly(DeliveryKind.NODE, DeliveryKind.ROUTE);
            assertThat(workspace.deliveries().list(DeliveryQuery.all()).rows())
                    .extracting(d -> d.rowsTaken())
                    .containsExactlyInAnyOrder(2, 1);
        }
    }

    @Test
    void aSecondPartThatCannotBeUsedTakesTheFirstWithIt() throws IOException {
        ImportRequest request = NetworkFile.withRouteNowhere(folder);
        assertThatThrownBy(() -> importing(request, ImportMonitor.NONE)).isInstanceOf(BadInputException.class);
        assertNothingImported();
    }

    @Test
    void anEndAskedForInTheSecondPartTakesTheFirstWithIt() throws IOException {
        ImportRequest request = NetworkFile.whole(folder);
        ImportMonitor cancelling = new ImportMonitor() {
            private int asked;

            @Override
            public boolean isCancelled() {
                return ++asked == 2;
            }
        };
        assertThatThrownBy(() -> importing(request, cancelling)).isInstanceOf(CancelledException.class);
        assertNothingImported();
    }

    /** As a cancelled job does it. */
    @Test
    void aMonitorThatThrowsInTheSecondPartTakesTheFirstWithIt() throws IOException {
        ImportRequest request = NetworkFile.whole(folder);
        ImportMonitor throwing = new ImportMonitor() {
            private int told;

            @Override
            public void rows(long done, long total) {
                if (++told == 2) {
                    throw new IllegalStateException("cancelled");
                }
            }
        };
        assertThatThrownBy(() -> importing(request, throwing)).hasMessage("cancelled");
        assertNothingImported();
    }

    @Test
    void aProcessKilledInTheSecondPartLeavesNothingOfTheFirst() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Importer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = child.inputReader()) {
            assertThat(out.readLine()).isEqualTo(READY);
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertNothingImported();
    }

    private void importing(ImportRequest request, ImportMonitor monitor) {
        try (Workspace workspace = Workspace.open(file)) {
            new ImportService(workspace).runAll(request, monitor);
        }
    }

    private void assertNothingImported() throws IOException {
        try (Workspace workspace = Workspace.open(file)) {
            assertThat(workspace.deliveries().list(DeliveryQuery.all()).total()).isZero();
            assertThat(workspace.keepsakes().mappings()).isEmpty();
            assertThat(workspace.check()).noneMatch(Finding::fault);
            workspace.features().each("node", f -> assertThat(f).isNull());
            // And the way is clear for the next try.
            assertThat(new ImportService(workspace).runAll(NetworkFile.whole(folder), ImportMonitor.NONE))
                    .hasSize(2);
        }
    }

    /** The child: waits in the second part until it is killed. */
    static final class Importer {

        private Importer() {}

        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            try (Workspace workspace = Workspace.open(folder.resolve("w.gpkg"))) {
                new ImportService(workspace).runAll(NetworkFile.whole(folder), new ImportMonitor() {
                    private int asked;

                    @Override
                    public boolean isCancelled() {
                        if (++asked == 2) {
                            System.out.println(READY);
                            waitToBeKilled();
                        }
                        return false;
                    }
                });
            }
        }

        private static void waitToBeKilled() {
            try {
                throw new IllegalStateException("not killed: " + System.in.read());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
