package se.samband.app.deliveries.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MunicipalityNamesTest {

    private final MunicipalityNames names = MunicipalityNames.of(Map.of(
            "2080", "Falun", "2029", "Leksand", "2023", "Malung-Sälen", "2062", "Mora kommun", "2081", "Borlänge"));

    @ParameterizedTest
    @CsvSource({
        "Falun, 2080",
        "' FALUN ', 2080",
        "Falu kommun, 2080",
        "falun kommun, 2080",
        "Leksands kommun, 2029",
        "Malung – Sälens kommun, 2023",
        "MALUNG-SÄLEN, 2023",
        "Malung-Sa\u0308len, 2023",
        "Mora, 2062",
        "Mora kommun, 2062",
        "2080, 2080",
        "2080 Falun, 2080",
        "0180, 0180",
    })
    void aNameThatCanMeanNoOtherIsTaken(String stated, String code) {
        assertThat(names.findCode(stated)).hasValue(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "kommun", "Falu", "Leksands", "Gävle", "2080 Borlänge", "Falun/Borlänge", "20", "Falun 2"})
    void whatCouldMeanAnythingElseIsNotTaken(String stated) {
        assertThat(names.findCode(stated)).isEmpty();
    }

    @Test
    void twoMunicipalitiesOfOneNameAreNotGuessedBetween() {
        MunicipalityNames twice = MunicipalityNames.of(Map.of("2080", "Byn", "2081", "By kommun"));
        assertThat(twice.findCode("Byn")).isEmpty();
        assertThat(twice.findCode("By")).hasValue("2081");
    }
}
