package se.samband.app.deliveries.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samband.app.deliveries.mapping.Mapping.Decimal;
import se.samband.app.deliveries.mapping.Mapping.SpeedUnit;
import se.samband.app.deliveries.mapping.Words;

class ValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,5|12.5",
                "12.5|12.5",
                "1 234,5|1234.5",
                "1.234,5|1234.5",
                "1,234.5|1234.5",
                "−3|-3",
                "0,123|0.123"
            })
    void readsNumbersAsPeopleWriteThem(String text, double expected) {
        assertThat(Numbers.decimal(text, Decimal.AUTO)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "1.234", "12.345", "1.234.567"})
    void refusesANumberThatCouldBeTwo(String text) {
        assertThatThrownBy(() -> Numbers.decimal(text, Decimal.AUTO)).isInstanceOf(RowFault.class);
    }

    @Test
    void anAgreedDecimalSignSettlesIt() {
        assertThat(Numbers.decimal("1,234", Decimal.COMMA)).isEqualTo(1.234);
        assertThat(Numbers.decimal("1,234", Decimal.POINT)).isEqualTo(1234);
    }

    @Test
    void aCoordinateWithThreeDecimalsIsNoThousands() {
        assertThat(Numbers.coordinate("15.808", Decimal.AUTO)).isEqualTo(15.808);
        assertThat(Numbers.coordinate("352 499,999", Decimal.AUTO)).isCloseTo(352499.999, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {">99,99%", "-", "abc", "1e5", "", "1,2,3", "NaN"})
    void refusesWhatIsNoNumber(String text) {
        assertThatThrownBy(() -> Numbers.decimal(text, Decimal.AUTO)).isInstanceOf(RowFault.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-01", "20260301, 2026-03-01", "2026-02, 2026-02-28", "2026, 2026-12-31",
        "2026 Q1, 2026-03-31", "kv 4 2026, 2026-12-31", "31/12/2026, 2026-12-31", "1.3.2026, 2026-03-01",
        "2026-03-01T12:00:00, 2026-03-01", "dec 2031, 2031-12-31", "Februari 2028, 2028-02-29",
                "Sept. 2026, 2026-09-30",
        "1 maj 2026, 2026-05-01", "31. December 2026, 2026-12-31"
    })
    void readsDatesAsPeopleWriteThem(String text, LocalDate expected) {
        assertThat(new Dates(List.of()).date(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "03/04/2026",
                "snart",
                "2026-13-01",
                "26-01-01",
                "0026-01-01",
                "9999-12-31",
                "höst 2026",
                "31 feb 2026"
            })
    void refusesDatesThatAreNoneOrCouldBeTwo(String text) {
        assertThatThrownBy(() -> new Dates(List.of()).date(text)).isInstanceOf(RowFault.class);
    }

    @Test
    void aSpeedBeyondAllReasonIsToldAsWritten() {
        assertThatThrownBy(() -> Speeds.mbit("99999999999999999999", SpeedUnit.MBIT, Decimal.AUTO))
                .isInstanceOfSatisfying(
                        RowFault.class,
                        fault -> assertThat(fault.problem().what().sv())
                                .contains("hastigheten 99999999999999999999, läst i Mbit/s"));
    }

    @Test
    void aBareNumberCanBeADayThatASpreadsheetCounted() {
        Dates dates = new Dates(List.of());

        assertThat(dates.findSpreadsheetDay("46057")).contains(LocalDate.of(2026, 2, 4));
        assertThat(dates.findSpreadsheetDay(46057.0)).contains(LocalDate.of(2026, 2, 4));
        assertThat(dates.findSpreadsheetDay("46057,5")).contains(LocalDate.of(2026, 2, 4));
        assertThat(dates.findSpreadsheetDay(46057.75)).contains(LocalDate.of(2026, 2, 4));
        assertThat(dates.findSpreadsheetDay("2026")).isEmpty();
        assertThat(dates.findSpreadsheetDay("20260204")).isEmpty();
        assertThat(dates.findSpreadsheetDay("99999")).isEmpty();
    }

    @Test
    void anAgreedDatePatternComesFirst() {
        assertThat(new Dates(List.of("M/d/yyyy")).date("03/04/2026")).isEqualTo(LocalDate.of(2026, 3, 4));
        assertThat(new Dates(List.of("uuDDD")).findSpreadsheetDay("26060")).isEmpty();
        assertThat(new Dates(List.of("uuDDD")).date("26060")).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 1000",
        "1 Gbit/s, 1000",
        "100/20, 100",
        "250 Mbit/s, 250",
        "1000 Mbit/s ned, 1000",
        "'2,5 Gbit/s', 2500",
        "'1 000', 1000",
        "100/100 Mbit/s, 100",
        "512 kbit/s, 0",
        "1Gbps, 1000"
    })
    void readsSpeedsWithTheirUnits(String text, int mbit) {
        assertThat(Speeds.mbit(text, SpeedUnit.MBIT, Decimal.AUTO)).isEqualTo(mbit);
    }

    @Test
    void aSpeedWithoutUnitHasTheColumnsUnit() {
        assertThat(Speeds.mbit("1000000", SpeedUnit.KBIT, Decimal.AUTO)).isEqualTo(1000);
        assertThat(Speeds.mbit(1.0, SpeedUnit.GBIT, Decimal.AUTO)).isEqualTo(1000);
        assertThatThrownBy(() -> Speeds.mbit("1000000", SpeedUnit.MBIT, Decimal.AUTO))
                .isInstanceOf(RowFault.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"snabb", "100 hästar", "fiber"})
    void refusesWhatIsNoSpeed(String text) {
        assertThatThrownBy(() -> Speeds.mbit(text, SpeedUnit.MBIT, Decimal.AUTO))
                .isInstanceOf(RowFault.class);
    }

    @Test
    void wordsWithTwoMeaningsHaveNone() {
        assertThat(Words.of("state").codeOf("Homes  passed")).isEqualTo("passed");
        assertThat(Words.of("state").codeOf("TORRINSTALLERAD")).isEqualTo("dry");
        assertThat(Words.of("state").codeOf("ja")).isNull();
        assertThat(Words.of("state").codeOf("ej ansluten")).isNull();
        assertThat(Words.of("technology").codeOf("DOCSIS 3.1")).isEqualTo("cable");
    }
}
