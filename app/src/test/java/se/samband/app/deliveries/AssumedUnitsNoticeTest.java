package se.samband.app.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.Problem;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;

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
        assertThat(notice.remedy().sv()).contains("Gäller 2 rader");
    }

    private Optional<Problem> notice(String... rows) throws IOException {
        StringBuilder csv = new StringBuilder("byggnadsid;byggnadstyp;adress;E;N\n");
        for (int i = 0; i < rows.length; i++) {
            csv.append(rows[i] + ";" + (535_000 + 100 * i) + ";6720000\n");
        }
        Path file = Files.writeString(folder.resolve("byggnader.csv"), csv);
        Path gpkg = Files.createTempDirectory(folder, "w").resolve("w.gpkg");
        try (Workspace workspace = Workspace.create(gpkg, new NewWorkspace("20", "Dalarnas län", false))) {
            return new ImportService(workspace)
                            .run(
                                    ImportRequest.of(file, DeliveryKind.BUILDING)
                                            .from("Kommunen", LocalDate.of(2024, 1, 1)),
                                    ImportMonitor.NONE)
                            .notices()
                            .stream()
                            .filter(notice -> notice.code().equals("units-none"))
                            .findFirst();
        }
    }
}
