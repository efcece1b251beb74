package se.samband.app.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.deliveries.row.SkipReason;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.Problem;
import se.samband.core.text.Lang;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;
import se.samband.store.query.DeliveredRows;
import se.samband.store.query.Page;

/** Rows with a known id and a position or municipality that is another's. */
class DoubtedIdsTest {

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void makeWorkspace() throws IOException {
        workspace = Workspace.create(folder.resolve("w.gpkg"), new NewWorkspace("20", "Dalarnas län", false));
        run(
                DeliveryKind.BUILDING,
                "building.csv",
                "byggnadsid;adress;E;N;hushåll\nf1;Storgatan 1;535000;6720000;1\nb1;Byvägen 1;545000;6720000;1\n");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aPositionFarFromTheBuildingOfTheIdIsNoticedAndTheIdGoesFirst() throws IOException {
        ImportReport report = filing("E;N", "f1;545000;6720000", "b1;545999;6720000");

        assertThat(tied(report, 2)).isEqualTo("f1");
        assertThat(report.taken()).isEqualTo(2);
        assertThat(notice(report, "id-far-from-position").row()).isEqualTo(2);
        assertThat(notice(report, "id-far-from-position").value()).isEqualTo("f1");
        assertThat(notice(report, "id-far-from-position").what().in(Lang.SV)).contains("1000 m", "antagande");
        assertThat(notice(report, "id-far-from-position").what().in(Lang.EN)).contains("1000 m", "assumption");
    }

    @Test
    void theNoticeIsGivenOnceWithTheNumberOfRows() throws IOException {
        ImportReport report = filing("E;N", "f1;545000;6720000", "b1;546001;6720000");

        assertThat(notice(report, "id-far-from-position").remedy().in(Lang.SV)).contains("rätt id", "2 rader");
        assertThat(notice(report, "id-far-from-position").remedy().in(Lang.EN)).contains("2 rows");
    }

    @Test
    void aMunicipalityThatIsNotTheBuildingsIsNoticedAndTheIdGoesFirst() throws IOException {
        importMunicipalities();
        ImportReport report = filing("kommunkod", "f1;2081", "b1;2081");

        assertThat(report.taken()).isEqualTo(2);
        assertThat(tied(report, 2)).isEqualTo("f1");
        Problem notice = notice(report, "id-in-other-municipality");
        assertThat(notice.row()).isEqualTo(2);
        assertThat(notice.what().in(Lang.SV)).contains("annan kommun");
        assertThat(notice.what().in(Lang.EN)).contains("another municipality");
    }

    @Test
    void whatAgreesIsNotNoticed() throws IOException {
        importMunicipalities();

        assertThat(doubts(filing("E;N;kommunkod", "f1;535900;6720000;2080", "b1;;;2081")))
                .isEmpty();
    }

    @Test
    void aRefusedRowIsNotNoticed() throws IOException {
        ImportReport report = run(
                DeliveryKind.FILING,
                "filing.csv",
                "byggnadsid;E;N;status;teknik;hastighet ned\nf1;545000;6720000;;fiber;1000\nb1;545000;6720000;ansluten;fiber;1000\n");

        assertThat(report.refusedByCode()).isEqualTo(Map.of("state-missing", 1));
        assertThat(doubts(report)).isEmpty();
    }

    @Test
    void aKnownIdWithTheCodeOfAnotherCountyIsCountedAsOfAnotherCounty() throws IOException {
        importMunicipalities();
        ImportReport report = filing("kommunkod", "f1;0180", "b1;2081");

        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.skipped()).isEqualTo(Map.of(SkipReason.OTHER_COUNTY, 1));
    }

    /** Without the notice of which coordinate system the file seems to have. */
    private static List<Problem> doubts(ImportReport report) {
        return report.notices().stream().filter(n -> n.code().startsWith("id-")).toList();
    }

    private static Problem notice(ImportReport report, String code) {
        assertThat(doubts(report)).extracting(Problem::code).containsExactly(code);
        return doubts(report).getFirst();
    }

    private ImportReport filing(String columns, String... rows) throws IOException {
        StringBuilder lines = new StringBuilder("byggnadsid;" + columns + ";status;teknik;hastighet ned\n");
        for (String row : rows) {
            lines.append(row).append(";ansluten;fiber;1000\n");
        }
        return run(DeliveryKind.FILING, "filing.csv", lines.toString());
    }

    private void importMunicipalities() throws IOException {
        run(DeliveryKind.MUNICIPALITY, "kommuner.geojson", """
                {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3006"}},
                 "features": [%s, %s]}""".formatted(
                        square("2080", 530_000), square("2081", 540_000)));
    }

    private ImportReport run(DeliveryKind kind, String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        return new ImportService(workspace)
                .run(ImportRequest.of(file, kind).from("Bynet AB", LocalDate.of(2024, 10, 1)), ImportMonitor.NONE);
    }

    /** Id of the building that a row of the file was tied to. */
    private String tied(ImportReport report, int rowNo) {
        var claim =
                workspace.deliveredRows().claims(report.deliveryId(), DeliveredRows.ANY_ROW, Page.ALL).rows().stream()
                        .map(delivered -> delivered.claim())
                        .filter(c -> c.rowNo() == rowNo)
                        .findAny()
                        .orElseThrow();
        return workspace.buildings().find(claim.building()).orElseThrow().registerId();
    }

    private static String square(String code, int westM) {
        return """
                {"type": "Feature", "properties": {"kommunkod": "%s", "kommunnamn": "%1$s"}, "geometry": {"type": "Polygon",
                 "coordinates": [[[%2$d, 6710000], [%3$d, 6710000], [%3$d, 6730000], [%2$d, 6730000], [%2$d, 6710000]]]}}""".formatted(code, westM, westM + 10_000);
    }
}
