package se.samband.app.deliveries.row;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samband.app.deliveries.mapping.Field;
import se.samband.app.deliveries.value.Cells;
import se.samband.geo.source.SourceRow;

/**
 * The address a row states.
 *
 * @param street street or village, without number
 * @param number house number with letter, or null
 */
record AddressText(
        String street,
        @Nullable String number,
        @Nullable String postcode,
        @Nullable String city) {

    private static final Pattern NUMBER_LAST = Pattern.compile("(.*\\D)\\s+(\\d+\\s?[A-Za-zÅÄÖåäö]?)");

    private static final int POSTCODE_DIGITS = 5;

    /** Null when the row states none. */
    static @Nullable AddressText find(Cells cells, SourceRow row) {
        String postcode = cells.code(Field.POSTCODE, row, POSTCODE_DIGITS);
        String city = cells.text(Field.POST_TOWN, row);
        String street = cells.text(Field.STREET, row);
        if (street != null) {
            return new AddressText(street, number(cells, row), postcode, city);
        }
        String whole = cells.text(Field.ADDRESS, row);
        if (whole == null) {
            String village = cells.text(Field.VILLAGE, row);
            return village == null ? null : new AddressText(village, number(cells, row), postcode, city);
        }
        String number = number(cells, row);
        Matcher m = NUMBER_LAST.matcher(whole);
        return number == null && m.matches()
                ? new AddressText(m.group(1).strip(), m.group(2).strip(), postcode, city)
                : new AddressText(whole, number, postcode, city);
    }

    /** Street and number on one line. */
    String line() {
        return number == null ? street : street + " " + number;
    }

    private static @Nullable String number(Cells cells, SourceRow row) {
        String number = cells.text(Field.HOUSE_NUMBER, row);
        String letter = cells.text(Field.HOUSE_LETTER, row);
        if (number == null || letter == null) {
            return number;
        }
        return number + letter;
    }
}
