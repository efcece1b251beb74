package se.samband.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PercentTest {

    @Test
    void swedishHasABlankAndADecimalCommaEnglishHasNeither() {
        assertThat(Percent.of(new BigDecimal("99.9"))).isEqualTo(new Text("99,9 %", "99.9%"));
        assertThat(Percent.of(90)).isEqualTo(new Text("90 %", "90%"));
    }

    @Test
    void decimalsAreShownAsGivenAndNeverWithAnExponent() {
        assertThat(Percent.of(new BigDecimal("98.0"))).isEqualTo(new Text("98,0 %", "98.0%"));
        assertThat(Percent.of(new BigDecimal("1E+2"))).isEqualTo(new Text("100 %", "100%"));
    }
}
