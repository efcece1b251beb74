package se.samband.app.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.core.delivery.DeliveryKind;

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
        try (ImportBench bench = ImportBench.in(Files.createTempDirectory(folder, "w"))) {
            bench.table(DeliveryKind.BUILDING, "id;northing;easting", "a;6710000;530000", "b;6710100;530000");
            ImportReport report = bench.table(DeliveryKind.FILING, "id;state;technology;speed", rows);
            assertThat(report.taken()).isEqualTo(rows.length);
            long id = Objects.requireNonNull(report.deliveryId());
            return AskTheSender.find(bench.workspace().deliveries().find(id).orElseThrow())
                    .isPresent();
        }
    }
}
