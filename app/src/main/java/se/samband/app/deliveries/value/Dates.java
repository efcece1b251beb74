package se.samband.app.deliveries.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samband.app.deliveries.mapping.DatePattern;
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
    private static final Pattern NAMED_MONTH = Pattern.compile("(?:(\\d{1,2})\\.? )?(\\p{L}{3,9})\\.? (\\d{4})");
    private static final List<String> MONTHS_SV = List.of(
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december");
    private static final List<String> MONTHS_EN = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([./])(\\d{1,2})[./ ](\\d{4})");

    /** 25000 is in 1968, 74999 in 2105; decimals are the time of day. */
    private static final Pattern SPREADSHEET_DAY = Pattern.compile("((?:2[5-9]|[3-6]\\d|7[0-4])\\d{3})(?:[.,]\\d+)?");

    /** Day 0 as it must be for all days after February 1900, since spreadsheets hold that year for a leap year. */
    private static final LocalDate SPREADSHEET_DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final List<DateTimeFormatter> agreed = new ArrayList<>();

    /** @param patterns patterns agreed in the mapping, tried first */
    Dates(List<String> patterns) {
        for (String pattern : patterns) {
            agreed.add(DatePattern.formatter(pattern));
        }
    }

    LocalDate date(Object value) {
        LocalDate day = read(value);
        if (!Days.isWithin(day)) {
            throw RowFault.of(Days.OUTSIDE, Days.EXPECTED, Days.REMEDY);
        }
        return day;
    }

    /**
     * The day that a spreadsheet counts as so many days, when a cell of dates was saved without its form: 46057 is 2026-02-04.
     * Five digits are no other date that people write; those outside 1968–2105 are left to be refused.
     */
    Optional<LocalDate> findSpreadsheetDay(Object value) {
        if (value instanceof LocalDate || value instanceof LocalDateTime) {
            return Optional.empty();
        }
        String text = written(value);
        Matcher day = SPREADSHEET_DAY.matcher(text);
        return day.matches() && findAgreed(text).isEmpty()
                ? Optional.of(SPREADSHEET_DAY_ZERO.plusDays(number(day, 1)))
                : Optional.empty();
    }

    private LocalDate read(Object value) {
        if (value instanceof LocalDate date) {
            return date;
        }
        if (value instanceof LocalDateTime time) {
            return time.toLocalDate();
        }
        String text = written(value);
        Optional<LocalDate> asAgreed = findAgreed(text);
        if (asAgreed.isPresent()) {
            return asAgreed.get();
        }
        try {
            return known(text.toLowerCase(Locale.ROOT));
        } catch (DateTimeException e) {
            throw notADate();
        }
    }

    private static String written(Object value) {
        return (value instanceof Number n ? Numbers.digitsOf(n) : value.toString()).strip();
    }

    private Optional<LocalDate> findAgreed(String text) {
        for (DateTimeFormatter formatter : agreed) {
            try {
                return Optional.of(LocalDate.parse(text, formatter));
            } catch (DateTimeException e) {
                // The next pattern may fit.
            }
        }
        return Optional.empty();
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
        m = NAMED_MONTH.matcher(text);
        if (m.matches()) {
            YearMonth month = YearMonth.of(number(m, 3), monthNamed(m.group(2)));
            return m.group(1) == null ? month.atEndOfMonth() : month.atDay(number(m, 1));
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

    /** Months by name or its beginning, such as {@code dec}; 0, which is no month, for other words. */
    private static int monthNamed(String word) {
        for (int i = 0; i < 12; i++) {
            if (MONTHS_SV.get(i).startsWith(word) || MONTHS_EN.get(i).startsWith(word)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static RowFault notADate() {
        return RowFault.of(
                "date-expected",
                new Text("ett datum väntades.", "a date was expected."),
                new Text(
                        "Skriv datumet som 2026-03-01, 2026-03, mars 2026, 2026 Q1 eller 2026.",
                        "Write the date as 2026-03-01, 2026-03, March 2026, 2026 Q1 or 2026."));
    }
}
