package se.samband.app.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.core.delivery.DeliveryKind;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;

/** A filing that says several things of one building. */
class ContradictionsTest {

    @TempDir
    Path folder;

    @Test
    void rowsOfOneNetworkThatDifferAreToAskTheSenderAbout() throws IOException {
        assertThat(isDoubted("a;connected;fibre;", "a;none;fibre;")).isTrue();
        assertThat(isDoubted("a;connected;fibre;1000", "a;connected;fibre;100")).isTrue();
        assertThat(isDoubted("a;connected;fibre;1000", "b;none;fibre;")).isFalse();
    }

    @Test
    void severalTechnologiesAreNoContradiction() throws IOException {
        assertThat(isDoubted("a;connected;fibre;1000", "a;passed;fwa;100", "b;none;fibre;"))
                .isFalse();
    }

    @Test
    void aRowWithoutTechnologySpeaksOfAny() throws IOException {
        assertThat(isDoubted("a;none;;", "a;connected;fibre;")).isTrue();
        assertThat(isDoubted("a;connected;fibre;", "a;none;;")).isTrue();
    }

    private boolean isDoubted(String... rows) throws IOException {
        Path register = Files.writeString(
                folder.resolve("register.csv"), "id;northing;easting\na;6710000;530000\nb;6710100;530000\n");
        Path filing = Files.writeString(
                folder.resolve("filing.csv"), "id;state;technology;speed\n" + String.join("\n", rows) + "\n");
        LocalDate day = LocalDate.of(2025, 10, 1);
        Path to = Files.createTempDirectory(folder, "w").resolve("w.gpkg");
        try (Workspace workspace = Workspace.create(to, new NewWorkspace("20", "Dalarnas län", false))) {
            ImportService imports = new ImportService(workspace);
            imports.run(ImportRequest.of(register, DeliveryKind.BUILDING).from("Registret", day), ImportMonitor.NONE);
            ImportReport report =
                    imports.run(ImportRequest.of(filing, DeliveryKind.FILING).from("Byanät", day), ImportMonitor.NONE);
            assertThat(report.taken()).isEqualTo(rows.length);
            long id = Objects.requireNonNull(report.deliveryId());
            return AskTheSender.find(workspace.deliveries().find(id).orElseThrow())
                    .isPresent();
        }
    }
}
