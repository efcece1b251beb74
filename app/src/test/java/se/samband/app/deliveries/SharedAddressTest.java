package se.samband.app.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.core.delivery.DeliveryKind;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;
import se.samband.store.row.Building;

/** Filings by an address that several buildings have. */
class SharedAddressTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void makeWorkspace() {
        file = folder.resolve("w.gpkg");
        Workspace.create(file, new NewWorkspace("20", "Dalarnas län", false)).close();
    }

    @Test
    void theHouseIsMeantAndNotItsOutbuilding() throws IOException {
        try (Workspace workspace = Workspace.open(file)) {
            register(
                    workspace,
                    "h1;Byvägen 1;79300;535000;6720000;Bostad;1",
                    "g1;Byvägen 1;79300;535030;6720000;Komplementbyggnad;0");

            ImportReport report = filing(workspace, "Byvägen 1;79300");

            assertThat(report.taken()).isEqualTo(1);
            Building house = workspace.buildings().findByRegisterId("h1").orElseThrow();
            assertThat(workspace.buildings().claims(house.fid()))
                    .singleElement()
                    .satisfies(claim ->
                            assertThat(claim.claim().confidencePercent()).isEqualTo(70));
        }
    }

    @Test
    void twoHousesAreRefusedAndTheRemedyIsSaidOnce() throws IOException {
        try (Workspace workspace = Workspace.open(file)) {
            register(
                    workspace,
                    "h1;Byvägen 1;79300;535000;6720000;Bostad;1",
                    "h2;Byvägen 1;79300;535030;6720000;Bostad;2",
                    "h3;Byvägen 2;79300;535090;6720000;Bostad;2");

            ImportReport report = filing(workspace, "Byvägen 1;79300", "Byvägen 2;79300");

            assertThat(report.taken()).isEqualTo(1);
            assertThat(report.firstRefused())
                    .singleElement()
                    .satisfies(refused -> assertThat(refused.toString())
                            .contains("Flera byggnader stämmer lika bra")
                            .containsOnlyOnce("Ange byggnad")
                            .doesNotContain("[1, 2]"));
        }
    }

    private void register(Workspace workspace, String... rows) throws IOException {
        Path csv = Files.writeString(
                folder.resolve("byggnader.csv"),
                "byggnadsid;adress;postnummer;E;N;byggnadstyp;hushåll\n" + String.join("\n", rows) + "\n");
        new ImportService(workspace)
                .run(
                        ImportRequest.of(csv, DeliveryKind.BUILDING).from("Lantmäteriet", LocalDate.of(2024, 1, 1)),
                        ImportMonitor.NONE);
    }

    private ImportReport filing(Workspace workspace, String... addresses) throws IOException {
        Path csv = Files.writeString(
                folder.resolve("bynet.csv"),
                "adress;postnummer;status;teknik;hastighet ned\n" + String.join(";ansluten;fiber;1000\n", addresses)
                        + ";ansluten;fiber;1000\n");
        return new ImportService(workspace)
                .run(
                        ImportRequest.of(csv, DeliveryKind.FILING).from("Bynet AB", LocalDate.of(2024, 10, 1)),
                        ImportMonitor.NONE);
    }
}
