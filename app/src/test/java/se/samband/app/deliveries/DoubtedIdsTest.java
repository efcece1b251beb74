package se.samband.app.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.deliveries.row.SkipReason;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.Problem;
import se.samband.core.text.Lang;

/** Rows with a known id and a position or municipality that is another's. */
class DoubtedIdsTest {

    @AutoClose
    private ImportBench bench;

    @BeforeEach
    void makeWorkspace(@TempDir Path folder) {
        bench = ImportBench.in(folder);
        bench.table(
                DeliveryKind.BUILDING,
                "byggnadsid;adress;E;N;hushåll",
                "f1;Storgatan 1;535000;6720000;1",
                "b1;Byvägen 1;545000;6720000;1");
    }

    @Test
    void aPositionFarFromTheBuildingOfTheIdIsNoticedAndTheIdGoesFirst() {
        ImportReport report = bench.filing("byggnadsid;E;N", "f1;545000;6720000", "b1;545999;6720000");

        assertThat(bench.tied(report)).containsEntry(2, "f1");
        assertThat(report.taken()).isEqualTo(2);
        assertThat(notice(report, "id-far-from-position").row()).isEqualTo(2);
        assertThat(notice(report, "id-far-from-position").value()).isEqualTo("f1");
        assertThat(notice(report, "id-far-from-position").what().in(Lang.SV)).contains("1000 m", "antagande");
        assertThat(notice(report, "id-far-from-position").what().in(Lang.EN)).contains("1000 m", "assumption");
    }

    @Test
    void theNoticeIsGivenOnceWithTheNumberOfRows() {
        ImportReport report = bench.filing("byggnadsid;E;N", "f1;545000;6720000", "b1;546001;6720000");

        assertThat(notice(report, "id-far-from-position").remedy().in(Lang.SV)).contains("rätt id", "2 rader");
        assertThat(notice(report, "id-far-from-position").remedy().in(Lang.EN)).contains("2 rows");
    }

    @Test
    void aMunicipalityThatIsNotTheBuildingsIsNoticedAndTheIdGoesFirst() {
        bench.importMunicipalities();
        ImportReport report = bench.filing("byggnadsid;kommunkod", "f1;2081", "b1;2081");

        assertThat(report.taken()).isEqualTo(2);
        assertThat(bench.tied(report)).containsEntry(2, "f1");
        Problem notice = notice(report, "id-in-other-municipality");
        assertThat(notice.row()).isEqualTo(2);
        assertThat(notice.what().in(Lang.SV)).contains("annan kommun");
        assertThat(notice.what().in(Lang.EN)).contains("another municipality");
    }

    @Test
    void whatAgreesIsNotNoticed() {
        bench.importMunicipalities();

        assertThat(doubts(bench.filing("byggnadsid;E;N;kommunkod", "f1;535900;6720000;2080", "b1;;;2081")))
                .isEmpty();
    }

    @Test
    void aRefusedRowIsNotNoticed() {
        ImportReport report = bench.table(
                DeliveryKind.FILING,
                "byggnadsid;E;N;status;teknik;hastighet ned",
                "f1;545000;6720000;;fiber;1000",
                "b1;545000;6720000;ansluten;fiber;1000");

        assertThat(report.refusedByCode()).isEqualTo(Map.of("state-missing", 1));
        assertThat(doubts(report)).isEmpty();
    }

    @Test
    void aKnownIdWithTheCodeOfAnotherCountyIsCountedAsOfAnotherCounty() {
        bench.importMunicipalities();
        ImportReport report = bench.filing("byggnadsid;kommunkod", "f1;0180", "b1;2081");

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
}
