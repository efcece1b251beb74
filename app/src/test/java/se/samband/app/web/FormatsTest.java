package se.samband.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.samband.core.text.Lang;

class FormatsTest {

    @Test
    void thousandsAreHeldTogether() {
        assertThat(Formats.number(Lang.SV, 0)).isEqualTo("0");
        assertThat(Formats.number(Lang.SV, 1234567)).isEqualTo("1\u00a0234\u00a0567");
        assertThat(Formats.number(Lang.EN, 1234567)).isEqualTo("1,234,567");
        assertThat(Formats.number(Lang.SV, -999)).isEqualTo("−999");
        assertThat(Formats.number(Lang.SV, -1000)).isEqualTo("−1\u00a0000");
    }

    @Test
    void decimalsFollowTheLanguage() {
        assertThat(Formats.decimal(Lang.SV, 1234.05, 1)).isEqualTo("1\u00a0234,1");
        assertThat(Formats.decimal(Lang.EN, -0.25, 2)).isEqualTo("−0.25");
        assertThat(Formats.decimal(Lang.SV, 12.5, 0)).isEqualTo("13");
    }

    @Test
    void onlyAllIsAHundredPercentAndOnlyNoneIsZero() {
        assertThat(Formats.percent(Lang.SV, 10_000, 10_000)).isEqualTo("100\u00a0%");
        assertThat(Formats.percent(Lang.SV, 999_999, 1_000_000)).isEqualTo(">99,9\u00a0%");
        assertThat(Formats.percent(Lang.SV, 9_996, 10_000)).isEqualTo(">99,9\u00a0%");
        assertThat(Formats.percent(Lang.SV, 999, 1_000)).isEqualTo("99,9\u00a0%");
        assertThat(Formats.percent(Lang.SV, 1, 1_000_000)).isEqualTo("<0,1\u00a0%");
        assertThat(Formats.percent(Lang.EN, 0, 7)).isEqualTo("0%");
        assertThat(Formats.percent(Lang.EN, 1, 8)).isEqualTo("12.5%");
    }

    @Test
    void nothingToShareIsADash() {
        assertThat(Formats.percent(Lang.SV, 0, 0)).isEqualTo("–");
    }

    @Test
    void timesAreSwedish() {
        assertThat(Formats.time(Instant.parse("2026-06-30T22:30:00Z"))).isEqualTo("2026-07-01 00:30");
    }
}
