package se.samband.app.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.core.delivery.DeliveryKind;
import se.samband.store.row.Building;

/** Filings by an address that several buildings have. */
class SharedAddressTest {

    @AutoClose
    private ImportBench bench;

    @BeforeEach
    void makeWorkspace(@TempDir Path folder) {
        bench = ImportBench.in(folder);
    }

    @Test
    void theHouseIsMeantAndNotItsOutbuilding() {
        register("h1;Byvägen 1;79300;535000;6720000;Bostad;1", "g1;Byvägen 1;79300;535030;6720000;Komplementbyggnad;0");

        ImportReport report = bench.filing("adress;postnummer", "Byvägen 1;79300");

        assertThat(report.taken()).isEqualTo(1);
        Building house = bench.workspace().buildings().findByRegisterId("h1").orElseThrow();
        assertThat(bench.workspace().buildings().claims(house.fid()))
                .singleElement()
                .satisfies(
                        claim -> assertThat(claim.claim().confidencePercent()).isEqualTo(70));
    }

    @Test
    void twoHousesAreRefusedAndTheRemedyIsSaidOnce() {
        register(
                "h1;Byvägen 1;79300;535000;6720000;Bostad;1",
                "h2;Byvägen 1;79300;535030;6720000;Bostad;2",
                "h3;Byvägen 2;79300;535090;6720000;Bostad;2");

        ImportReport report = bench.filing("adress;postnummer", "Byvägen 1;79300", "Byvägen 2;79300");

        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.firstRefused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.toString())
                        .contains("Flera byggnader stämmer lika bra")
                        .containsOnlyOnce("Ange byggnad")
                        .doesNotContain("[1, 2]"));
    }

    private void register(String... rows) {
        bench.table(DeliveryKind.BUILDING, "byggnadsid;adress;postnummer;E;N;byggnadstyp;hushåll", rows);
    }
}
