package se.samband.app.deliveries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import se.samband.core.delivery.DeliveryKind;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;

/** Two buildings of an open register, and an internal filing about them of which one row is refused. */
public final class TwoHouses {
    private TwoHouses() {}

    /** Makes it in the folder and returns the workspace. */
    public static Path make(Path folder) throws IOException {
        Path file = folder.resolve("dalarna.gpkg");
        try (Workspace workspace = Workspace.create(file, new NewWorkspace("20", "Dalarnas län", false))) {
            ImportService service = new ImportService(workspace);
            Path buildings = Files.writeString(
                    folder.resolve("hus.csv"), "id;ost;nord;hushall\na1;500000;6700000;1\na2;500100;6700000;2\n");
            service.run(
                    ImportRequest.of(buildings, DeliveryKind.BUILDING).from("LM, norr", LocalDate.of(2024, 1, 1)),
                    ImportMonitor.NONE);
            Path filing = Files.writeString(folder.resolve("fil.csv"), "id;status\na1;ansluten\na2;kanske\n");
            service.run(
                    ImportRequest.of(filing, DeliveryKind.FILING).from("Byanätet", LocalDate.of(2025, 10, 1)),
                    ImportMonitor.NONE);
        }
        return file;
    }
}
