package se.samband.app.deliveries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samband.core.delivery.DeliveryKind;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;
import se.samband.store.query.DeliveredRows;
import se.samband.store.query.Page;
import se.samband.store.row.NewClaim;

/** A workspace in a folder, and short words for importing into it and for what came of that. All files have one sender and one day. */
final class ImportBench implements AutoCloseable {

    private final Path folder;
    private final Workspace workspace;

    private ImportBench(Path folder, String county) {
        this.folder = folder;
        this.workspace = Workspace.create(folder.resolve("w.gpkg"), new NewWorkspace(county, "Länet", false));
    }

    /** A new workspace of Dalarna. */
    static ImportBench in(Path folder) {
        return new ImportBench(folder, "20");
    }

    static ImportBench in(Path folder, String county) {
        return new ImportBench(folder, county);
    }

    Workspace workspace() {
        return workspace;
    }

    /** Imports a table. */
    ImportReport table(DeliveryKind kind, String columns, String... rows) {
        return run(request(kind, columns, rows));
    }

    ImportRequest request(DeliveryKind kind, String columns, String... rows) {
        return written(kind, ".csv", columns + "\n" + String.join("\n", rows) + "\n");
    }

    /** Imports a filing by which every row is connected by fibre: the columns given tell only which building is meant. */
    ImportReport filing(String columns, String... rows) {
        return table(
                DeliveryKind.FILING,
                columns + ";status;teknik;hastighet ned",
                Arrays.stream(rows).map(row -> row + ";ansluten;fiber;1000").toArray(String[]::new));
    }

    /** Imports GeoJSON in SWEREF 99 TM. */
    ImportReport features(DeliveryKind kind, String... features) {
        return run(featuresRequest(kind, features));
    }

    ImportRequest featuresRequest(DeliveryKind kind, String... features) {
        return written(kind, ".geojson", """
                {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3006"}},
                 "features": [%s]}""".formatted(String.join(",", features)));
    }

    /** Imports Falun and Borlänge, which meet at 540 000 m east. */
    void importMunicipalities() {
        features(
                DeliveryKind.MUNICIPALITY,
                strip("\"kommunkod\": \"2080\", \"kommunnamn\": \"Falun\"", 530_000, 540_000),
                strip("\"kommunkod\": \"2081\", \"kommunnamn\": \"Borlänge\"", 540_000, 550_000));
    }

    /** An area to both sides of 6 720 000 m north. */
    static String strip(String properties, int westM, int eastM) {
        return """
                {"type": "Feature", "properties": {%s}, "geometry": {"type": "Polygon", "coordinates":
                 [[[%2$d, 6710000], [%3$d, 6710000], [%3$d, 6730000], [%2$d, 6730000], [%2$d, 6710000]]]}}""".formatted(properties, westM, eastM);
    }

    ImportReport run(ImportRequest request) {
        return new ImportService(workspace).run(request, ImportMonitor.NONE);
    }

    List<NewClaim> claims(ImportReport report) {
        return workspace
                .deliveredRows()
                .claims(report.deliveryId(), DeliveredRows.ANY_ROW, Page.ALL)
                .rows();
    }

    /** Id of the building that each row was tied to, by row of the file. */
    Map<Integer, String> tied(ImportReport report) {
        return claims(report).stream()
                .collect(Collectors.toMap(
                        NewClaim::rowNo,
                        claim -> workspace
                                .buildings()
                                .find(claim.building())
                                .orElseThrow()
                                .registerId()));
    }

    @Override
    public void close() {
        workspace.close();
    }

    private ImportRequest written(DeliveryKind kind, String suffix, String content) {
        try {
            Path file = Files.writeString(folder.resolve(kind.code() + suffix), content);
            return ImportRequest.of(file, kind).from("Bynet AB", LocalDate.of(2024, 10, 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
