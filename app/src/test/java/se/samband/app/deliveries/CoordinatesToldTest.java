package se.samband.app.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.deliveries.mapping.Field;
import se.samband.app.deliveries.mapping.FieldMapping;
import se.samband.app.deliveries.mapping.Mapping;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Lang;

/** What is said of the coordinates of a file: their system, and a pair of which half is missing. */
class CoordinatesToldTest {

    private static final String BUILDING = "f1;Storgatan 1;535000;6720000;1";

    @AutoClose
    private ImportBench bench;

    @BeforeEach
    void makeWorkspace(@TempDir Path folder) {
        bench = ImportBench.in(folder);
    }

    @Test
    void aFileWithoutCoordinatesHasNoCoordinateSystem() {
        ImportReport register = bench.table(DeliveryKind.BUILDING, "byggnadsid;adress;E;N;hushåll", BUILDING);

        assertThat(crs(register)).isEqualTo("EPSG:3006");
        assertThat(crs(filing("byggnadsid", "f1"))).isNull();
        assertThat(crs(filing("byggnadsid;E;N", "f1;;"))).isNull();
        assertThat(crs(filing("byggnadsid;lat;lon", "f1;;"))).isNull();
        assertThat(crs(filing("byggnadsid;lat;lon", "f1;60,613;15,639"))).isEqualTo("EPSG:4326");
    }

    @Test
    void emptyGeometriesLeaveTheWordToTheColumns() {
        Mapping columns = Mapping.empty(DeliveryKind.BUILDING)
                .withFields(Map.of(
                        Field.BUILDING_ID, FieldMapping.column("byggnadsid"),
                        Field.EAST, FieldMapping.column("E"),
                        Field.NORTH, FieldMapping.column("N")));
        ImportReport report =
                bench.run(bench.featuresRequest(DeliveryKind.BUILDING, """
                        {"type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates": []},
                         "properties": {"byggnadsid": "f1", "E": 535000, "N": 6720000}}""").withMapping(columns));

        assertThat(report.taken()).isEqualTo(1);
        assertThat(crs(report)).isEqualTo("EPSG:3006");
    }

    @Test
    void aSystemToldByTheNumbersIsNoticedWithACodeOfItsOwnAndARemedy() {
        ImportReport swapped =
                bench.table(DeliveryKind.BUILDING, "byggnadsid;adress;N;E;hushåll", "f1;Storgatan 1;535000;6720000;1");

        assertThat(swapped.notices()).extracting(Problem::code).contains("crs-guessed", "crs-axes-swapped");
        assertThat(swapped.notices())
                .allSatisfy(notice -> assertThat(notice.in(Lang.SV)).doesNotEndWith(" "));
    }

    @Test
    void halfAPairOfCoordinatesNamesTheColumnAndTheHalfThatIsMissing() {
        assertThatThrownBy(() -> bench.table(DeliveryKind.BUILDING, "byggnadsid;Ostkoordinat;hushåll", "f1;535000;1"))
                .isInstanceOfSatisfying(BadInputException.class, e -> {
                    Problem problem = e.problems().getFirst();
                    assertThat(problem.code()).isEqualTo("coordinate-half");
                    assertThat(problem.column()).isEqualTo("Ostkoordinat");
                    assertThat(problem.in(Lang.SV)).contains("nordkoordinat (N)", "north: <kolumnens namn>");
                });
        assertThatThrownBy(() -> bench.filing("lat", "60.6"))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        e -> assertThat(e.problems().getFirst().in(Lang.EN))
                                .contains("\"lat\"", "no column is read as longitude"));
    }

    @Test
    void halfAPairBesideAnIdIsNoticed() {
        bench.table(DeliveryKind.BUILDING, "byggnadsid;adress;E;N;hushåll", BUILDING);

        assertThat(filing("byggnadsid;Norrkoordinat", "f1;6720000").notices())
                .extracting(Problem::code)
                .contains("coordinate-half");
        assertThat(filing("byggnadsid;Norrkoordinat;Ostkoord", "f1;6720000;535000")
                        .notices())
                .extracting(Problem::code)
                .doesNotContain("coordinate-half");
    }

    /** From a publisher of its own, so that no earlier choice of columns is used again. */
    private ImportReport filing(String columns, String row) {
        return bench.run(bench.request(DeliveryKind.FILING, columns + ";status", row + ";ansluten")
                .from("Nät för " + columns, LocalDate.of(2024, 10, 1)));
    }

    private String crs(ImportReport report) {
        return bench.workspace()
                .deliveries()
                .find(report.deliveryId())
                .orElseThrow()
                .crs();
    }
}
