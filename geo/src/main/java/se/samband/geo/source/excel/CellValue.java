package se.samband.geo.source.excel;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** What a stored number means, given how its cell is formatted. */
final class CellValue {

    private static final double LARGEST_EXACT = 1L << 53;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private CellValue() {}

    /**
     * @param formatIndex number of the cell's format, or −1 when it has none
     * @param format its pattern, or null
     * @param from1904 whether the workbook counts days from 1904
     */
    static Object of(double number, int formatIndex, @Nullable String format, boolean from1904) {
        if (format != null && DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(number)) {
            return moment(number, format, from1904);
        }
        boolean whole = number == Math.rint(number) && Math.abs(number) <= LARGEST_EXACT;
        return whole ? (Object) (long) number : (Object) number;
    }

    private static Object moment(double number, String format, boolean from1904) {
        LocalDateTime moment = DateUtil.getLocalDateTime(number, from1904, true);
        boolean midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        if (number < 1 && !showsDay(format)) {
            return moment.toLocalTime().format(TIME);
        }
        return midnight ? moment.toLocalDate() : moment;
    }

    /** A pattern with neither year nor day is a time of day; m alone may be minutes. */
    private static boolean showsDay(String format) {
        String letters = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\\\.|\\[[^]]*]", "");
        return letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0 || letters.indexOf('å') >= 0;
    }
}
