package se.samband.app.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.Problem;
import se.samband.core.text.Lang;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;

/** A row with a line where a point or an area tells what stands somewhere, beside a row as it should be. */
class LineAsPositionTest {

    private static final String LINE = "\"LineString\", \"coordinates\": [[534990, 6720000], [535010, 6720000]]";

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void makeWorkspace() {
        workspace = Workspace.create(folder.resolve("w.gpkg"), new NewWorkspace("20", "Dalarnas län", false));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = DeliveryKind.class,
            names = {"GRANTED", "PLANNED", "LATE_CONNECTION", "FILING", "ELIGIBLE_LIST", "BUILDING", "ADDRESS", "NODE"})
    void aLineIsNoPositionOfABuildingAddressOrNode(DeliveryKind kind) throws IOException {
        if (kind != DeliveryKind.BUILDING) {
            run(DeliveryKind.BUILDING, feature(1, "\"Point\", \"coordinates\": [535000, 6720000]"));
        }

        ImportReport report =
                run(kind, feature(1, "\"Point\", \"coordinates\": [535000, 6720000]") + "," + feature(2, LINE));

        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.refusedByCode()).isEqualTo(Map.of("line-not-expected", 1));
        Problem refused = report.firstRefused().getFirst();
        assertThat(refused.row()).isEqualTo(2);
        assertThat(refused.what().in(Lang.SV)).contains("en punkt eller en yta väntades");
        assertThat(refused.what().in(Lang.EN)).isEqualTo("a point or an area is expected, the row has a line.");
    }

    @Test
    void aRouteIsStillALine() throws IOException {
        assertThat(run(DeliveryKind.ROUTE, feature(1, LINE)).taken()).isEqualTo(1);
    }

    private ImportReport run(DeliveryKind kind, String features) throws IOException {
        Path file = Files.writeString(folder.resolve(kind.code() + ".geojson"), """
                {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3006"}},
                 "features": [%s]}""".formatted(features));
        return new ImportService(workspace)
                .run(ImportRequest.of(file, kind).from("Bynet AB", LocalDate.of(2024, 10, 1)), ImportMonitor.NONE);
    }

    private static String feature(int id, String geometry) {
        return """
                {"type": "Feature", "properties": {"byggnadsid": "b%1$d", "adress": "Storgatan %1$d", "hushåll": 1,
                 "status": "ansluten", "teknik": "fiber", "hastighet ned": 1000}, "geometry": {"type": %2$s}}""".formatted(id, geometry);
    }
}
