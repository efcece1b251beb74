package se.samband.app.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.Problem;

/** One street name in two municipalities, and rows that tell which by its code or name only. */
class StatedMunicipalityTest {

    @AutoClose
    private ImportBench bench;

    @BeforeEach
    void makeWorkspace(@TempDir Path folder) {
        bench = ImportBench.in(folder);
        bench.table(
                DeliveryKind.BUILDING,
                "byggnadsid;adress;E;N;hushåll",
                "falun;Storgatan 1;535000;6720000;1",
                "borlänge;Storgatan 1;545000;6720000;1",
                "bara i falun;Storgatan 2;535050;6720000;1");
    }

    @Test
    void aCodeTellsEqualAddressesApart() {
        bench.importMunicipalities();
        ImportReport report = bench.filing("adress;kommunkod", "Storgatan 1;2080", "Storgatan 1;2081");

        assertThat(bench.tied(report)).isEqualTo(Map.of(2, "falun", 3, "borlänge"));
        assertThat(report.notices()).isEmpty();
    }

    @Test
    void aNameTellsEqualAddressesApart() {
        bench.importMunicipalities();
        ImportReport report = bench.filing("adress;kommun", "Storgatan 1;Falu kommun", "Storgatan 1;BORLÄNGE");

        assertThat(bench.tied(report)).isEqualTo(Map.of(2, "falun", 3, "borlänge"));
    }

    @Test
    void aNameThatIsNotKnownIsNoticedAndNotUsed() {
        bench.importMunicipalities();
        ImportReport report = bench.filing("adress;kommun", "Storgatan 1;Flaun", "Storgatan 2;Flaun");

        assertThat(bench.tied(report)).isEqualTo(Map.of(3, "bara i falun"));
        assertThat(report.refusedByCode()).isEqualTo(Map.of("building-ambiguous", 1));
        assertThat(report.notices())
                .extracting(Problem::code, Problem::value)
                .containsExactly(tuple("municipality-unknown", "Flaun"));
        assertThat(report.notices().getFirst().what().sv()).contains("2 rader");
    }

    @Test
    void aBuildingOfAnotherMunicipalityIsNotTakenAndTheRefusalSaysWhy() {
        bench.importMunicipalities();
        ImportReport report = bench.filing("adress;kommunkod", "Storgatan 1;2080", "Storgatan 2;2081");

        assertThat(bench.tied(report)).isEqualTo(Map.of(2, "falun"));
        assertThat(report.firstRefused().getFirst().what().sv()).contains("annan kommun");
    }

    @Test
    void rowsOfAnotherCountyAreLeftOutAsBefore() {
        bench.importMunicipalities();
        ImportReport report = bench.filing("adress;kommunkod", "Storgatan 1;2080", "Storgatan 1;0180");

        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.refused()).isZero();
        assertThat(report.skipped()).hasSize(1);
    }

    @Test
    void withoutImportedMunicipalitiesNothingIsToldApartAndNothingRuledOut() {
        ImportReport report = bench.filing("adress;kommunkod", "Storgatan 1;2080", "Storgatan 2;2081");

        assertThat(bench.tied(report)).isEqualTo(Map.of(3, "bara i falun"));
        assertThat(report.refusedByCode()).isEqualTo(Map.of("building-ambiguous", 1));
    }
}
