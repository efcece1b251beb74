package se.samband.app.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.Problem;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;
import se.samband.store.query.DeliveredRows;
import se.samband.store.query.Page;

/** One street name in two municipalities, and rows that tell which by its code or name only. */
class StatedMunicipalityTest {

    private static final String AREAS =
            """
            {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3006"}},
             "features": [%s, %s]}""".formatted(square("2080", "Falun", 530_000), square("2081", "Borlänge", 540_000));

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void makeWorkspace() throws IOException {
        workspace = Workspace.create(folder.resolve("w.gpkg"), new NewWorkspace("20", "Dalarnas län", false));
        run(
                DeliveryKind.BUILDING,
                "byggnadsid;adress;E;N;hushåll",
                "falun;Storgatan 1;535000;6720000;1",
                "borlänge;Storgatan 1;545000;6720000;1",
                "bara i falun;Storgatan 2;535050;6720000;1");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aCodeTellsEqualAddressesApart() throws IOException {
        importMunicipalities();
        ImportReport report = filing("kommunkod", "Storgatan 1;2080", "Storgatan 1;2081");

        assertThat(tied(report)).isEqualTo(Map.of(2, "falun", 3, "borlänge"));
        assertThat(report.notices()).isEmpty();
    }

    @Test
    void aNameTellsEqualAddressesApart() throws IOException {
        importMunicipalities();
        ImportReport report = filing("kommun", "Storgatan 1;Falu kommun", "Storgatan 1;BORLÄNGE");

        assertThat(tied(report)).isEqualTo(Map.of(2, "falun", 3, "borlänge"));
    }

    @Test
    void aNameThatIsNotKnownIsNoticedAndNotUsed() throws IOException {
        importMunicipalities();
        ImportReport report = filing("kommun", "Storgatan 1;Flaun", "Storgatan 2;Flaun");

        assertThat(tied(report)).isEqualTo(Map.of(3, "bara i falun"));
        assertThat(report.refusedByCode()).isEqualTo(Map.of("building-ambiguous", 1));
        assertThat(report.notices())
                .extracting(Problem::code, Problem::value)
                .containsExactly(tuple("municipality-unknown", "Flaun"));
        assertThat(report.notices().getFirst().remedy().sv()).contains("2 rader");
    }

    @Test
    void aBuildingOfAnotherMunicipalityIsNotTakenAndTheRefusalSaysWhy() throws IOException {
        importMunicipalities();
        ImportReport report = filing("kommunkod", "Storgatan 1;2080", "Storgatan 2;2081");

        assertThat(tied(report)).isEqualTo(Map.of(2, "falun"));
        assertThat(report.firstRefused().getFirst().what().sv()).contains("annan kommun");
    }

    @Test
    void rowsOfAnotherCountyAreLeftOutAsBefore() throws IOException {
        importMunicipalities();
        ImportReport report = filing("kommunkod", "Storgatan 1;2080", "Storgatan 1;0180");

        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.refused()).isZero();
        assertThat(report.skipped()).hasSize(1);
    }

    @Test
    void withoutImportedMunicipalitiesNothingIsToldApartAndNothingRuledOut() throws IOException {
        ImportReport report = filing("kommunkod", "Storgatan 1;2080", "Storgatan 2;2081");

        assertThat(tied(report)).isEqualTo(Map.of(3, "bara i falun"));
        assertThat(report.refusedByCode()).isEqualTo(Map.of("building-ambiguous", 1));
    }

    private void importMunicipalities() throws IOException {
        run(DeliveryKind.MUNICIPALITY, "kommuner.geojson", AREAS);
    }

    private ImportReport filing(String column, String... rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of("adress;" + column + ";status;teknik;hastighet ned"));
        for (String row : rows) {
            lines.add(row + ";ansluten;fiber;1000");
        }
        return run(DeliveryKind.FILING, lines.toArray(String[]::new));
    }

    private ImportReport run(DeliveryKind kind, String... lines) throws IOException {
        return run(kind, kind.code() + ".csv", String.join("\n", lines) + "\n");
    }

    private ImportReport run(DeliveryKind kind, String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        return new ImportService(workspace)
                .run(ImportRequest.of(file, kind).from("Bynet AB", LocalDate.of(2024, 10, 1)), ImportMonitor.NONE);
    }

    /** The building's id by row of the file. */
    private Map<Integer, String> tied(ImportReport report) {
        return workspace.deliveredRows().claims(report.deliveryId(), DeliveredRows.ANY_ROW, Page.ALL).rows().stream()
                .map(delivered -> delivered.claim())
                .collect(Collectors.toMap(
                        claim -> claim.rowNo(),
                        claim -> workspace
                                .buildings()
                                .find(claim.building())
                                .orElseThrow()
                                .registerId()));
    }

    private static String square(String code, String name, int westM) {
        return """
                {"type": "Feature", "properties": {"kommunkod": "%s", "kommunnamn": "%s"}, "geometry": {"type": "Polygon",
                 "coordinates": [[[%3$d, 6710000], [%4$d, 6710000], [%4$d, 6730000], [%3$d, 6730000], [%3$d, 6710000]]]}}""".formatted(code, name, westM, westM + 10_000);
    }
}
