package se.samband.app.deliveries.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** How dates are written in a publisher's files, in {@link DateTimeFormatter}'s letters. */
public final class DatePattern {

    /** Day, month and year that cannot be taken for one another. */
    private static final LocalDate SOME_DAY = LocalDate.of(2027, 11, 23);

    private DatePattern() {}

    /** @throws IllegalArgumentException when it is no pattern */
    public static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace("yyyy", "uuuu"))
                .toFormatter(Locale.of("sv", "SE"))
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Whether what is written so tells its day, as month and year alone do not. False when it is no pattern. */
    static boolean tellsDay(String pattern) {
        try {
            DateTimeFormatter formatter = formatter(pattern);
            String written = formatter.format(SOME_DAY.atStartOfDay(ZoneOffset.UTC));
            return LocalDate.parse(written, formatter).equals(SOME_DAY);
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }
}
