package se.samband.app.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.Problem;
import se.samband.core.text.Lang;

class PublisherSpellingTest {

    private static final LocalDate DAY = LocalDate.of(2025, 10, 1);

    @AutoClose
    private ImportBench bench;

    @BeforeEach
    void makeWorkspace(@TempDir Path folder) {
        bench = ImportBench.in(folder);
        bench.table(DeliveryKind.BUILDING, "byggnadsid;adress;E;N;hushåll", "f1;Storgatan 1;535000;6720000;1");
        bench.run(filing().from("Testnät3", DAY));
    }

    @Test
    void aNameSpelledOtherwiseIsToldAlreadyInTheCheckAndKept() {
        for (String other : List.of("TESTNÄT3", "Testnät 3", "Testnät-3")) {
            ImportReport check = bench.run(filing().from(other, DAY).checkOnly());

            assertThat(check.publisher()).isEqualTo(other);
            assertThat(told(check)).hasSize(1);
            assertThat(told(check).getFirst().in(Lang.SV)).contains(other, "\"Testnät3\"", "två utgivare", "återta");
            assertThat(told(check).getFirst().in(Lang.EN)).contains("two publishers", "withdraw");
        }
        assertThat(told(bench.run(filing().from("TESTNÄT3", DAY)))).hasSize(1);
    }

    @Test
    void theSameNameAndAnotherNameAreNotTold() {
        LocalDate later = DAY.plusDays(1);
        assertThat(told(bench.run(filing().from("Testnät3", later).checkOnly())))
                .isEmpty();
        assertThat(told(bench.run(filing().from("Testnät4", later).checkOnly())))
                .isEmpty();
    }

    private ImportRequest filing() {
        return bench.request(DeliveryKind.FILING, "byggnadsid;status;teknik;hastighet ned", "f1;ansluten;fiber;1000");
    }

    private static List<Problem> told(ImportReport report) {
        return report.notices().stream()
                .filter(notice -> notice.code().equals("publisher-spelling"))
                .toList();
    }
}
