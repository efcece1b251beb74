package se.samband.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samband.app.deliveries.ImportReport;
import se.samband.core.county.County;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.Moment;
import se.samband.core.rules.Rulebooks;
import se.samband.core.status.Question;
import se.samband.core.status.StatusColumn;
import se.samband.core.status.StatusEvaluator;
import se.samband.store.Workspace;
import se.samband.store.WorkspaceLocation;
import se.samband.store.row.Snapshot;

class DemoImporterTest {

    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");

    @TempDir
    private static Path folder;

    private static Path workspaceFile;
    private static List<ImportReport> reports;

    @BeforeAll
    static void importTheCounty() throws IOException {
        SampleCounty.write(folder, new SampleOptions(4_000, 1));
        workspaceFile = folder.resolve("exempel.gpkg");
        reports = DemoImporter.run(folder, WorkspaceLocation.of(workspaceFile), (file, number, of) -> {});
    }

    @Test
    void everyDeliveryOfTheManifestIsImported() throws IOException {
        assertThat(reports).hasSameSizeAs(ManifestFile.read(folder).entries());
        assertThat(reports).allMatch(report -> report.taken() > 0);
    }

    @Test
    void theRefusedRowsAreExactlyThePlantedFaults() throws IOException {
        Map<String, TreeSet<Integer>> planted = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve(FaultLog.FILE))) {
            String[] cells = line.split(";");
            if (cells[3].equals("yes")) {
                planted.computeIfAbsent(cells[0], file -> new TreeSet<>()).add(Integer.valueOf(cells[1]));
            }
        }
        Map<String, TreeSet<Integer>> refused = new TreeMap<>();
        try (Workspace workspace = Workspace.open(workspaceFile)) {
            for (ImportReport report : reports) {
                workspace
                        .deliveries()
                        .eachRefusedRow(
                                report.deliveryId(),
                                row -> refused.computeIfAbsent(report.fileName(), file -> new TreeSet<>())
                                        .add(row.rowNo()));
            }
        }
        assertThat(refused).isEqualTo(planted);
    }

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024, 2025})
    void theStatusIsWhatWasIntendedWhereNoFaultTouchesIt(int year) throws IOException {
        try (Workspace workspace = Workspace.open(workspaceFile)) {
            County county = workspace.loadCounty();
            StatusColumn status = StatusEvaluator.evaluate(
                    county,
                    county.viewAt(new Moment(LocalDate.of(year, 10, 1), NOW)),
                    Rulebooks.shipped().status("standard"),
                    new Question(1000, "terrestrial-or-fibre"));
            List<String> wrong = new ArrayList<>();
            int compared = 0;
            for (String[] truth : truthRows()) {
                String intended = truth[5 + year - 2023];
                boolean touched = truth[8 + year - 2023].equals("yes");
                if (truth[2].isEmpty() || intended.isEmpty() || touched) {
                    continue;
                }
                int fid = workspace
                        .buildings()
                        .findByRegisterId(truth[2])
                        .orElseThrow()
                        .fid();
                String found = status.of(county.buildings().indexOfFid(fid)).name();
                compared++;
                if (!found.equals(intended)) {
                    wrong.add(truth[2] + " intended " + intended + " found " + found);
                }
            }
            assertThat(compared).isGreaterThan(3_500);
            assertThat(wrong).isEmpty();
        }
    }

    private static List<String[]> truthRows() throws IOException {
        return Files.readAllLines(folder.resolve(Truth.FILE)).stream()
                .skip(1)
                .map(line -> line.split(";", -1))
                .toList();
    }

    @Test
    void eachCollectionIsKeptAsSeenAfterwards() {
        try (Workspace workspace = Workspace.open(workspaceFile)) {
            assertThat(workspace.info().invented()).isTrue();
            assertThat(workspace.keepsakes().snapshots())
                    .extracting(Snapshot::name)
                    .containsExactlyInAnyOrder("2023 i efterhand", "2024 i efterhand", "2025 i efterhand");
        }
    }

    @Test
    void aSwappedRegisterIsNoDemolition() throws IOException {
        try (Workspace workspace = Workspace.open(workspaceFile)) {
            County county = workspace.loadCounty();
            long ever = truthRows().size();
            assertThat((long) county.buildings().size()).isEqualTo(ever);
        }
    }

    @Test
    void theListOfFilingsHoldsAWithdrawnAndACorrectedOne() throws IOException {
        try (Workspace workspace = Workspace.open(workspaceFile)) {
            County county = workspace.loadCounty();
            assertThat(county.deliveries())
                    .filteredOn(d -> d.kind() == DeliveryKind.FILING && d.withdrawnAt() != null)
                    .hasSize(1);
            assertThat(county.deliveries())
                    .filteredOn(d -> d.corrects() != null)
                    .hasSize(1);
        }
    }
}
