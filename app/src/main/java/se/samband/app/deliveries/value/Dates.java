package se.samband.app.deliveries.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samband.core.delivery.Days;
import se.samband.core.text.Text;

/**
 * Dates as people write them. A year, quarter or month stands for its last day: a plan "2026" is kept if it is done by the end of
 * 2026. Day and month with slashes are refused when they could be either way round.
 */
final class Dates {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:[t ].*)?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");
    private static final Pattern QUARTER_LAST = Pattern.compile("(\\d{4})[ -]*(?:q|kv|kvartal)\\.? ?([1-4])");
    private static final Pattern QUARTER_FIRST = Pattern.compile("(?:q|kv|kvartal)\\.? ?([1-4])[ -]+(\\d{4})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([./])(\\d{1,2})[./ ](\\d{4})");

    private final List<DateTimeFormatter> agreed = new ArrayList<>();

    /** @param patterns patterns agreed in the mapping, tried first */
    Dates(List<String> patterns) {
        for (String pattern : patterns) {
            agreed.add(new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern.replace("yyyy", "uuuu"))
                    .toFormatter(Locale.of("sv", "SE"))
                    .withResolverStyle(ResolverStyle.STRICT));
        }
    }

    LocalDate date(Object value) {
        LocalDate day = read(value);
        if (!Days.isWithin(day)) {
            throw RowFault.of(Days.OUTSIDE, Days.EXPECTED, Days.REMEDY);
        }
        return day;
    }

    private LocalDate read(Object value) {
        if (value instanceof LocalDate date) {
            return date;
        }
        if (value instanceof LocalDateTime time) {
            return time.toLocalDate();
        }
        String text = (value instanceof Number n ? Numbers.digitsOf(n) : value.toString()).strip();
        for (DateTimeFormatter formatter : agreed) {
            try {
                return LocalDate.parse(text, formatter);
            } catch (DateTimeException e) {
                // The next pattern may fit.
            }
        }
        try {
            return known(text.toLowerCase(Locale.ROOT));
        } catch (DateTimeException e) {
            throw notADate();
        }
    }

    private static LocalDate known(String text) {
        Matcher m = ISO.matcher(text);
        if (m.matches()) {
            return LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
        }
        m = YEAR.matcher(text);
        if (m.matches() && number(m, 1) >= 1990 && number(m, 1) <= 2100) {
            return LocalDate.of(number(m, 1), 12, 31);
        }
        m = MONTH.matcher(text);
        if (m.matches()) {
            return YearMonth.of(number(m, 1), number(m, 2)).atEndOfMonth();
        }
        m = QUARTER_LAST.matcher(text);
        if (m.matches()) {
            return YearMonth.of(number(m, 1), 3 * number(m, 2)).atEndOfMonth();
        }
        m = QUARTER_FIRST.matcher(text);
        if (m.matches()) {
            return YearMonth.of(number(m, 2), 3 * number(m, 1)).atEndOfMonth();
        }
        m = DAY_FIRST.matcher(text);
        if (m.matches()) {
            int first = number(m, 1);
            int second = number(m, 3);
            if (m.group(2).equals("/") && first <= 12 && second <= 12 && first != second) {
                throw RowFault.of(
                        "date-ambiguous",
                        new Text(
                                "datumet kan läsas på två sätt: dag först eller månad först.",
                                "the date can be read in two ways: day first or month first."),
                        new Text(
                                "Skriv datumet som 2026-03-01, eller mönstret under dates: i mappningen.",
                                "Write the date as 2026-03-01, or its pattern under dates: in the mapping."));
            }
            return second > 12 ? LocalDate.of(number(m, 4), first, second) : LocalDate.of(number(m, 4), second, first);
        }
        throw notADate();
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static RowFault notADate() {
        return RowFault.of(
                "date-expected",
                new Text("ett datum väntades.", "a date was expected."),
                new Text(
                        "Skriv datumet som 2026-03-01, 2026-03, 2026 Q1 eller 2026.",
                        "Write the date as 2026-03-01, 2026-03, 2026 Q1 or 2026."));
    }
}
