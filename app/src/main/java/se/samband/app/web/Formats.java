package se.samband.app.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import se.samband.core.delivery.Days;
import se.samband.core.text.Lang;
import se.samband.core.text.Percent;
import se.samband.core.text.Text;

/** Numbers, shares and dates as Swedish and English readers expect them. */
final class Formats {

    /** Keeps the parts of a number on one line. */
    static final char NO_BREAK_SPACE = '\u00a0';

    static final ZoneId ZONE = Days.SWEDEN;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final int ONE_DECIMAL = 1;
    private static final BigDecimal NOTHING = BigDecimal.ZERO;
    private static final BigDecimal ALMOST_NOTHING = new BigDecimal("0.1");
    private static final BigDecimal ALMOST_ALL = new BigDecimal("99.9");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private Formats() {}

    static String shown(Lang lang, Object value) {
        return switch (value) {
            case Long n -> number(lang, n);
            case Integer n -> number(lang, n);
            case LocalDate d -> d.toString();
            case Instant t -> time(t);
            case Text t -> t.in(lang);
            default -> value.toString();
        };
    }

    static String number(Lang lang, long value) {
        String digits = Long.toString(Math.abs(value));
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                grouped.append(lang == Lang.SV ? NO_BREAK_SPACE : ',');
            }
            grouped.append(digits.charAt(i));
        }
        return (value < 0 ? "−" : "") + grouped;
    }

    static String decimal(Lang lang, double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        String whole = number(lang, rounded.abs().longValue());
        String text = decimals == 0
                ? whole
                : whole
                        + (lang == Lang.SV ? "," : ".")
                        + rounded.abs()
                                .toPlainString()
                                .substring(rounded.abs().toPlainString().indexOf('.') + 1);
        return rounded.signum() < 0 ? "−" + text : text;
    }

    /**
     * A share with one decimal. Neither all nor nothing is ever rounded up or down to: 9 999 of 10 000 reads "&gt;99,9 %", 1 of
     * 10 000 "&lt;0,1 %".
     */
    static String percent(Lang lang, long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        if (part == 0 || part == whole) {
            return percent(lang, part == 0 ? NOTHING : ALL);
        }
        BigDecimal percent = BigDecimal.valueOf(100.0 * part / whole);
        if (percent.compareTo(ALMOST_ALL) > 0) {
            return ">" + percent(lang, ALMOST_ALL);
        }
        if (percent.compareTo(ALMOST_NOTHING) < 0) {
            return "<" + percent(lang, ALMOST_NOTHING);
        }
        return percent(lang, percent.setScale(ONE_DECIMAL, RoundingMode.HALF_UP));
    }

    /** Per cent with the decimals it has, on one line. */
    static String percent(Lang lang, BigDecimal percent) {
        return Percent.of(percent).in(lang).replace(' ', NO_BREAK_SPACE);
    }

    static String time(Instant instant) {
        return TIME.format(instant.atZone(ZONE));
    }
}
