package se.samband.app.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.Problem;
import se.samband.store.query.Page;
import se.samband.store.row.RefusedRow;

/** Whoever sent the file wants to mend a row once, so all that is wrong with it is told. */
class EveryFaultTest {

    @AutoClose
    private ImportBench bench;

    @BeforeEach
    void makeWorkspace(@TempDir Path folder) {
        bench = ImportBench.in(folder);
        bench.table(DeliveryKind.BUILDING, "byggnadsid;E;N;hushåll;arbetsställen", "h1;535000;6720000;1;0");
    }

    @Test
    void allFaultsOfAFiledRowAreToldAndTheRowCountsOnce() {
        ImportReport report = bench.table(
                DeliveryKind.FILING,
                "byggnadsid;status;teknik;hastighet ned",
                "h1;ansluten;fiber;1000",
                "okänd;kanske;hyperfiber;snabb");

        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.refusedByCode()).isEqualTo(Map.of("building-unknown", 1));
        assertThat(report.unknownWords()).hasSize(2);
        RefusedRow row = bench.workspace()
                .deliveries()
                .refusedRows(report.deliveryId(), Page.ALL)
                .rows()
                .getFirst();
        assertThat(row.problems())
                .extracting(Problem::row, Problem::column, Problem::value)
                .containsExactly(
                        tuple(3L, "byggnadsid", "okänd"),
                        tuple(3L, "status", "kanske"),
                        tuple(3L, "teknik", "hyperfiber"),
                        tuple(3L, "hastighet ned", "snabb"));
    }

    @Test
    void aBuildingThatIsNotFoundIsToldInTheColumnThatSaysWhichItIs() {
        ImportReport report = bench.table(
                DeliveryKind.FILING,
                "byggnadsid;adress;status",
                ";Okända gatan 5;ansluten",
                "okänd;Okända gatan 5;ansluten",
                "h1;Okända gatan 5;ansluten");

        assertThat(report.firstRefused())
                .extracting(Problem::column, Problem::value)
                .containsExactly(tuple("adress", "Okända gatan 5"), tuple("byggnadsid", "okänd"));
    }

    @Test
    void aShapeWithoutExtentIsRefusedAndNotLeftOut() {
        String here = "\"geometry\": {\"type\": \"%s\", \"coordinates\": %s}}";
        String flat = "[[[535000, 6720000], [535100, 6720000], [535000, 6720000], [535000, 6720000]]]";
        String whole = "[[[535000, 6720000], [535100, 6720000], [535100, 6720100], [535000, 6720000]]]";
        ImportReport planned = bench.features(
                DeliveryKind.PLANNED,
                "{\"type\": \"Feature\", \"properties\": {\"teknik\": \"fiber\"}, " + here.formatted("Polygon", flat),
                "{\"type\": \"Feature\", \"properties\": {\"teknik\": \"fiber\"}, " + here.formatted("Polygon", whole));
        ImportReport routes = bench.features(
                DeliveryKind.ROUTE,
                "{\"type\": \"Feature\", \"properties\": {\"id\": \"a\"}, "
                        + here.formatted("LineString", "[[535000, 6720000], [535000, 6720000]]"),
                "{\"type\": \"Feature\", \"properties\": {\"id\": \"b\"}, "
                        + here.formatted("LineString", "[[535000, 6720000], [535900, 6720000]]"));

        for (ImportReport report : List.of(planned, routes)) {
            assertThat(report.taken()).isEqualTo(1);
            assertThat(report.skippedInAll()).isZero();
            assertThat(report.refusedByCode()).isEqualTo(Map.of("shape-collapsed", 1));
        }
    }

    @Test
    void aSpeedOfNoughtIsNotTakenForANo() {
        ImportReport report = bench.table(
                DeliveryKind.FILING,
                "byggnadsid;status;teknik;hastighet ned",
                "h1;ansluten;fiber;0",
                "h1;ansluten;xdsl;512 kbit/s",
                "h1;saknar;;0");

        assertThat(report.firstRefused())
                .extracting(Problem::code, Problem::row)
                .containsExactly(tuple("speed-zero", 2L));
    }

    @Test
    void allFaultsOfABuildingAreTold() {
        ImportReport report = bench.table(
                DeliveryKind.BUILDING,
                "byggnadsid;E;N;hushåll;arbetsställen",
                "h1;535000;6720000;1;0",
                ";535000;6720000;många;-3");

        assertThat(report.firstRefused())
                .extracting(Problem::column)
                .containsExactly("byggnadsid", "hushåll", "arbetsställen");
    }
}
