package se.samband.app.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.deliveries.row.SkipReason;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.Problem;
import se.samband.core.text.Lang;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;

/** Codes of areas: of the kind's form, of another kind's, and of another county. */
class AreaCodeTest {

    @TempDir
    Path folder;

    @Test
    void aRowWhoseCodeHasAnotherFormIsRefusedAndTheOthersAreTaken() throws IOException {
        ImportReport report = areas("20", DeliveryKind.MUNICIPALITY, "2080", "LA2209", "208A", "0180", "20");

        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.refusedByCode()).isEqualTo(Map.of("code-form", 3));
        assertThat(report.skipped()).isEqualTo(Map.of(SkipReason.OTHER_COUNTY, 1));
        Problem refused = report.firstRefused().getFirst();
        assertThat(refused.value()).isEqualTo("LA2209");
        assertThat(refused.column()).isEqualTo("kod");
        assertThat(refused.what().in(Lang.SV)).contains("municipality", "fyra siffror");
        assertThat(refused.what().in(Lang.EN)).contains("four digits");
        assertThat(refused.remedy().in(Lang.EN)).contains("--as");
    }

    @Test
    void aLostLeadingZeroIsFilledInAsBefore() throws IOException {
        ImportReport counties = areas("01", DeliveryKind.COUNTY, "1", "20");
        ImportReport municipalities = areas("01", DeliveryKind.MUNICIPALITY, "180", "2080.0");

        for (ImportReport report : List.of(counties, municipalities)) {
            assertThat(report.taken()).isEqualTo(1);
            assertThat(report.refused()).isZero();
            assertThat(report.skipped()).isEqualTo(Map.of(SkipReason.OTHER_COUNTY, 1));
            assertThat(report.notices()).extracting(Problem::code).contains("leading-zero");
        }
    }

    @Test
    void aDesoAreaOfAnotherCountyIsLeftOut() throws IOException {
        ImportReport report = areas("20", DeliveryKind.DESO, "2080C1190", "2121A0010", "2080D1190", "2080R015");

        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.skipped()).isEqualTo(Map.of(SkipReason.OTHER_COUNTY, 1));
        assertThat(report.refusedByCode()).isEqualTo(Map.of("code-form", 2));
    }

    @Test
    void codesOfPlacesHaveSeveralFormsAndOnlyThoseOfOtherAreasAreRefused() throws IOException {
        ImportReport report = areas(
                "20",
                DeliveryKind.LOCALITY,
                "2080TC101",
                "T0336",
                "2121TC101",
                "20",
                "2080",
                "2080C1190",
                "LA2209",
                "DeSO_2025.1118");

        assertThat(report.taken()).isEqualTo(2);
        assertThat(report.skipped()).isEqualTo(Map.of(SkipReason.OTHER_COUNTY, 1));
        assertThat(report.refusedByCode()).isEqualTo(Map.of("code-form", 5));
    }

    private ImportReport areas(String county, DeliveryKind kind, String... codes) throws IOException {
        List<String> features = new ArrayList<>();
        for (String code : codes) {
            int westM = 530_000 + 1000 * features.size();
            features.add("""
                    {"type": "Feature", "properties": {"kod": "%s", "namn": "Område"}, "geometry": {"type": "Polygon", "coordinates":
                     [[[%2$d, 6710000], [%3$d, 6710000], [%3$d, 6711000], [%2$d, 6711000], [%2$d, 6710000]]]}}""".formatted(code, westM, westM + 1000));
        }
        Path file =
                Files.writeString(folder.resolve(kind.code() + ".geojson"), """
                {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3006"}},
                 "features": [%s]}""".formatted(String.join(",", features)));
        Path to = folder.resolve(kind.code() + ".gpkg");
        try (Workspace workspace = Workspace.create(to, new NewWorkspace(county, "Länet", false))) {
            return new ImportService(workspace)
                    .run(ImportRequest.of(file, kind).from("SCB", LocalDate.of(2025, 1, 1)), ImportMonitor.NONE);
        }
    }
}
