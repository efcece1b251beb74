package se.samband.app.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.deliveries.row.SkipReason;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.Problem;
import se.samband.core.text.Lang;

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
            String properties = "\"kod\": \"" + code + "\", \"namn\": \"Område\"";
            features.add(ImportBench.strip(properties, westM, westM + 1000));
        }
        try (ImportBench bench = ImportBench.in(Files.createTempDirectory(folder, county), county)) {
            return bench.features(kind, features.toArray(String[]::new));
        }
    }
}
