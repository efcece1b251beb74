package se.samband.geo.sink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+46 70 123",
                "-A1",
                "@SUM(A1)",
                "\t=x",
                "-",
                "-3",
                "-12,5",
                "",
                "'",
                "O'Hara",
                "'x",
                "a=b"
            })
    void whatIsGuardedComesBackAsItWas(String text) {
        String guarded = FormulaGuard.guarded(text);

        assertThat(FormulaGuard.unguarded(guarded)).isEqualTo(text);
        assertThat(FormulaGuard.guarded(guarded)).as("guarded once only").isEqualTo(guarded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+46 70 123", "-A1", "-1+cmd", "@SUM(A1)", "\t=x", "\r=x"})
    void aFormulaIsGuarded(String text) {
        assertThat(FormulaGuard.guarded(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "-3", "-12,5", "-1 000", "text", "'", "2029"})
    void whatIsNoFormulaStays(String text) {
        assertThat(FormulaGuard.guarded(text)).isEqualTo(text);
    }
}
