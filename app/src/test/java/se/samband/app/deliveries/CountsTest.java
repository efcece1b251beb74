package se.samband.app.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.Problem;
import se.samband.core.text.Lang;

/** Numbers of households and the like that cannot be right. */
class CountsTest {

    @AutoClose
    private ImportBench bench;

    @BeforeEach
    void makeWorkspace(@TempDir Path folder) {
        bench = ImportBench.in(folder);
    }

    @Test
    void aCountTooLargeIsNotCalledNegative() {
        ImportReport report = households("999999999999", "99999999999999999999", "1");

        assertThat(report.firstRefused())
                .extracting(Problem::code)
                .containsExactly("count-too-large", "count-too-large");
        assertThat(report.firstRefused().getFirst().in(Lang.SV))
                .contains("orimligt stort")
                .doesNotContain("negativt");
    }

    @Test
    void theExampleOfACountIsAWholeNumber() {
        ImportReport report = households("1e3", "1");

        assertThat(report.firstRefused()).extracting(Problem::code).containsExactly("number-expected");
        assertThat(report.firstRefused().getFirst().in(Lang.SV))
                .contains("till exempel 12.")
                .doesNotContain("12,5");
    }

    @Test
    void aNegativeCountIsNoWord() {
        ImportReport report = households("-4", "\u22124", "-4,5", "ja");

        assertThat(report.firstRefused())
                .extracting(Problem::code)
                .containsExactly("count-negative", "count-negative", "whole-number-expected");
        assertThat(report.unknownWords()).isEmpty();
    }

    @Test
    void moreHouseholdsThanABuildingHoldsAreTakenAndNoticed() {
        ImportReport report = households("2000", "2001", "30000");

        assertThat(report.taken()).isEqualTo(3);
        List<Problem> many = report.notices().stream()
                .filter(notice -> notice.code().equals("many-households"))
                .toList();
        assertThat(many).hasSize(1);
        assertThat(many.getFirst().row()).isEqualTo(3);
        assertThat(many.getFirst().in(Lang.SV)).contains("2001", "antagande", "Gäller 2 rader.");
        assertThat(many.getFirst().in(Lang.EN)).contains("households", "assumption", "Concerns 2 rows.");
    }

    private ImportReport households(String... counts) {
        String[] rows = new String[counts.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = "b%d;Storgatan %d;%d;6720000;%s".formatted(i, i + 1, 535_000 + 100 * i, counts[i]);
        }
        return bench.table(DeliveryKind.BUILDING, "byggnadsid;adress;E;N;hushåll", rows);
    }
}
