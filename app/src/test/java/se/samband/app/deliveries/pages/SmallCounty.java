package se.samband.app.deliveries.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.samband.app.deliveries.ImportMonitor;
import se.samband.app.deliveries.ImportRequest;
import se.samband.app.deliveries.ImportService;
import se.samband.core.delivery.DeliveryKind;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;
import se.samband.store.query.AuditQuery;
import se.samband.store.query.BuildingQuery;
import se.samband.store.query.Page;
import se.samband.store.row.AuditEntry;

/** A workspace with three buildings on one road, and what network owners say of them. */
final class SmallCounty {

    static final String FILING_HEADER = "adress;status;teknik;hastighet ned";

    private final Path folder;
    private final Path file;

    private SmallCounty(Path folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    static SmallCounty in(Path folder) throws IOException {
        Path file = folder.resolve("w.gpkg");
        Workspace.create(file, new NewWorkspace("20", "Dalarnas län", false)).close();
        return new SmallCounty(folder, file);
    }

    Path file() {
        return file;
    }

    void importBuildings() throws IOException {
        run(ImportRequest.of(buildings(), DeliveryKind.BUILDING).from("Lantmäteriet", LocalDate.of(2024, 1, 1)));
    }

    /** Nobody said who stands behind them. */
    void importBuildingsOfNobody() throws IOException {
        run(ImportRequest.of(buildings(), DeliveryKind.BUILDING));
    }

    private Path buildings() throws IOException {
        return write(
                "byggnader.csv",
                "byggnadsid;adress;E;N;hushåll",
                "b-1;Gamla Vägen 1;535000;6720000;1",
                "b-2;Gamla Vägen 2;535100;6720000;1",
                "b-3;Gamla Vägen 3;535200;6720000;2");
    }

    /** @return number of the delivery */
    long importFiling(String asOf, String... rows) throws IOException {
        Path csv = filing(asOf, rows);
        return run(ImportRequest.of(csv, DeliveryKind.FILING).from("Bynet AB", LocalDate.parse(asOf)));
    }

    Path filing(String asOf, String... rows) throws IOException {
        List<String> lines = new java.util.ArrayList<>(List.of(rows));
        lines.addFirst(FILING_HEADER);
        return write("uppgifter_" + asOf + ".csv", lines.toArray(String[]::new));
    }

    /** Status of every building at 100 Mbit/s, by id. */
    Map<String, String> statuses() {
        Map<String, String> statuses = new TreeMap<>();
        try (Workspace workspace = Workspace.open(file)) {
            workspace
                    .buildings()
                    .list(BuildingQuery.all(Page.ALL))
                    .rows()
                    .forEach(b -> statuses.put(b.registerId(), b.status100()));
        }
        return statuses;
    }

    String lastAudit() {
        try (Workspace workspace = Workspace.open(file)) {
            AuditEntry entry = workspace
                    .audit()
                    .list(AuditQuery.all(Page.first(1)))
                    .rows()
                    .getFirst()
                    .entry();
            return entry.action() + " " + entry.subject() + ": " + entry.why();
        }
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private long run(ImportRequest request) {
        try (Workspace workspace = Workspace.open(file)) {
            return new ImportService(workspace).run(request, ImportMonitor.NONE).deliveryId();
        }
    }
}
