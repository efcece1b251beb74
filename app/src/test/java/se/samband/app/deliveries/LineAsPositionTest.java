package se.samband.app.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.Problem;
import se.samband.core.text.Lang;

/** A row with a line where a point or an area tells what stands somewhere, beside a row as it should be. */
class LineAsPositionTest {

    private static final String POINT = "\"Point\", \"coordinates\": [535000, 6720000]";
    private static final String LINE = "\"LineString\", \"coordinates\": [[534990, 6720000], [535010, 6720000]]";

    @AutoClose
    private ImportBench bench;

    @BeforeEach
    void makeWorkspace(@TempDir Path folder) {
        bench = ImportBench.in(folder);
    }

    @ParameterizedTest
    @EnumSource(
            value = DeliveryKind.class,
            names = {"GRANTED", "PLANNED", "LATE_CONNECTION", "FILING", "ELIGIBLE_LIST", "BUILDING", "ADDRESS", "NODE"})
    void aLineIsNoPositionOfABuildingAddressOrNode(DeliveryKind kind) {
        if (kind != DeliveryKind.BUILDING) {
            bench.features(DeliveryKind.BUILDING, feature(1, POINT));
        }

        ImportReport report = bench.features(kind, feature(1, POINT), feature(2, LINE));

        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.refusedByCode()).isEqualTo(Map.of("line-not-expected", 1));
        Problem refused = report.firstRefused().getFirst();
        assertThat(refused.row()).isEqualTo(2);
        assertThat(refused.what().in(Lang.SV)).contains("en punkt eller en yta väntades");
        assertThat(refused.what().in(Lang.EN)).isEqualTo("a point or an area is expected, the row has a line.");
    }

    @Test
    void aRouteIsStillALine() {
        assertThat(bench.features(DeliveryKind.ROUTE, feature(1, LINE)).taken()).isEqualTo(1);
    }

    private static String feature(int id, String geometry) {
        return """
                {"type": "Feature", "properties": {"byggnadsid": "b%1$d", "adress": "Storgatan %1$d", "hushåll": 1,
                 "status": "ansluten", "teknik": "fiber", "hastighet ned": 1000}, "geometry": {"type": %2$s}}""".formatted(id, geometry);
    }
}
