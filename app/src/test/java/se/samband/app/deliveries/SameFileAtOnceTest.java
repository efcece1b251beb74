package se.samband.app.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.BadInputException;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;
import se.samband.store.query.DeliveryQuery;

/** Two who import the same file at the same time: one delivery comes of it. */
class SameFileAtOnceTest {

    private static final String TAKEN = "taken";

    @TempDir
    Path folder;

    @RepeatedTest(6)
    void oneIsTakenAndTheOtherIsToldThatItIsAlreadyImported() throws Exception {
        race(NetworkFile.nodesOnly(folder));
    }

    @RepeatedTest(6)
    void soItIsForAFileOfSeveralKinds() throws Exception {
        race(NetworkFile.whole(folder));
    }

    private void race(ImportRequest request) throws Exception {
        Path file = folder.resolve("w.gpkg");
        Workspace.create(file, new NewWorkspace("20", "Dalarnas län", false)).close();
        CyclicBarrier start = new CyclicBarrier(2);
        try (Workspace one = Workspace.open(file);
                Workspace other = Workspace.open(file);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<String>> outcomes =
                    threads.invokeAll(List.of(importing(one, request, start), importing(other, request, start)));

            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                    .containsExactlyInAnyOrder(TAKEN, "already-imported");
            assertThat(one.deliveries().list(DeliveryQuery.all()).rows())
                    .extracting(d -> d.delivery().kind())
                    .doesNotHaveDuplicates()
                    .contains(DeliveryKind.NODE);
        }
    }

    private static Callable<String> importing(Workspace workspace, ImportRequest request, CyclicBarrier start) {
        return () -> {
            start.await();
            try {
                new ImportService(workspace).runAll(request, ImportMonitor.NONE);
                return TAKEN;
            } catch (BadInputException e) {
                return e.problems().getFirst().code();
            }
        };
    }
}
