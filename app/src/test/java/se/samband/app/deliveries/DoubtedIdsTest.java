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

        assertThat(notice(report, "id-far-from-position").in(Lang.SV)).contains("Gäller 2 rader.", "rätt id");
        assertThat(notice(report, "id-far-from-position").in(Lang.EN)).contains("Concerns 2 rows.");
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
    void blanksInsideAnIdDoNotHideItsBuilding() {
        bench.table(
                DeliveryKind.BUILDING,
                "byggnadsid;adress;E;N;hushåll",
                "a58001834;Storgatan 1;535000;6720000;1",
                "b 77;Byvägen 1;545000;6720000;1");
        ImportReport report = bench.filing("byggnadsid", "a580 01834", "a580\u00a001 834", "b 77");

        assertThat(bench.tied(report)).isEqualTo(Map.of(2, "a58001834", 4, "b 77"));
        assertThat(report.refusedByCode()).isEqualTo(Map.of("duplicate-row", 1));
        assertThat(doubts(report)).isEmpty();
    }

    @Test
    void anUnknownIdIsNoticedWhenTheRowWasTiedByItsAddress() {
        ImportReport report = bench.filing("byggnadsid;adress", "x1;Storgatan 1", "x2;Byvägen 1", ";Byvägen 1");

        assertThat(bench.tied(report)).containsEntry(2, "f1").containsEntry(3, "b1");
        Problem notice = notice(report, "id-unknown");
        assertThat(notice.value()).isEqualTo("x1");
        assertThat(notice.in(Lang.SV)).contains("finns inte i registret", "adress eller läge", "2 rader");
        assertThat(notice.in(Lang.EN)).contains("not in the register", "address or position", "2 rows");
    }

    @Test
    void aRowRefusedByItsAddressIsToldThatItsIdIsUnknownToo() {
        bench.table(
                DeliveryKind.BUILDING,
                "byggnadsid;adress;E;N;hushåll",
                "f1;Storgatan 1;535000;6720000;1",
                "f2;Storgatan 1;545000;6720000;1",
                "f3;Kungsgatan 1;545000;6722000;1");
        ImportReport report =
                bench.filing("byggnadsid;adress", "x1;Storgatan 1", ";Storgatan 1", "x2;Ingenstans 1", "f3;");

        assertThat(report.firstRefused()).extracting(Problem::row).containsExactly(2L, 3L, 4L);
        assertThat(report.firstRefused())
                .extracting(problem -> problem.what().sv().startsWith("Byggnads-id finns inte i registret. "))
                .containsExactly(true, false, true);
        assertThat(report.firstRefused().getFirst().what().en())
                .startsWith("The building id is not in the register. Several buildings");
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
