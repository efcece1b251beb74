package se.samband.app.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.Problem;

/** A register that does not say what its buildings hold. */
class AssumedUnitsNoticeTest {

    @TempDir
    Path folder;

    @Test
    void buildingsThatCountAsEmptyForWantOfTypeAndAddressAreTold() throws IOException {
        assertThat(notice("a;yes;Storgatan 1", "b;garage;", "c;house;")).isEmpty();
        Problem notice =
                notice("a;yes;Storgatan 1", "b;yes;", "c;;", "d;garage;").orElseThrow();
        assertThat(notice.what().sv()).startsWith("Antagande");
        assertThat(notice.what().sv()).contains("Gäller 2 rader");
    }

    private Optional<Problem> notice(String... rows) throws IOException {
        String[] placed = new String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            placed[i] = rows[i] + ";" + (535_000 + 100 * i) + ";6720000";
        }
        try (ImportBench bench = ImportBench.in(Files.createTempDirectory(folder, "w"))) {
            return bench.table(DeliveryKind.BUILDING, "byggnadsid;byggnadstyp;adress;E;N", placed).notices().stream()
                    .filter(notice -> notice.code().equals("units-none"))
                    .findFirst();
        }
    }
}
