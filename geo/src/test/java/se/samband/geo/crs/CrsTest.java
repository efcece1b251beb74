package se.samband.geo.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samband.core.problem.BadInputException;

class CrsTest {

    @ParameterizedTest
    @ValueSource(strings = {"3021", "EPSG:3021", "epsg: 3021", " Epsg:3021 ", "EPSG:  3021"})
    void aSystemIsReadInEverySpelling(String text) {
        assertThat(Crs.get(text)).isEqualTo(new Crs(3021));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EPSG", "EPSG:", "svensk", "30 06", "-3006", "3006.0", "RT90", "99999999999"})
    void whatNamesNoSystemIsRefused(String text) {
        assertThatThrownBy(() -> Crs.get(text)).isInstanceOfSatisfying(BadInputException.class, e -> {
            assertThat(e.problems().getFirst().code()).isEqualTo("epsg-expected");
            assertThat(e.problems().getFirst().value()).isEqualTo(text);
        });
    }

    @Test
    void anUnsupportedSystemIsRefusedWithTheSupportedOnesNamedWhereItIsStated() {
        assertThatThrownBy(() -> Crs.get("epsg:27700")).isInstanceOfSatisfying(BadInputException.class, e -> {
            assertThat(e.problems().getFirst().code()).isEqualTo("crs-unsupported");
            assertThat(e.problems().getFirst().what().sv()).contains("EPSG:27700", "3006", "3021");
            assertThat(e.problems().getFirst().remedy().sv()).contains("Skriv till exempel 3006");
        });
    }
}
