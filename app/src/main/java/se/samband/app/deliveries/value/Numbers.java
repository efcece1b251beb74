package se.samband.app.deliveries.value;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import se.samband.app.deliveries.mapping.Mapping.Decimal;
import se.samband.core.text.Text;

/**
 * Numbers as Swedish and English spreadsheets write them: {@code 1 234,5}, {@code 1234.5}, {@code −3}. Blanks of all kinds part
 * thousands; a sign that could be either decimal or thousands ({@code 1,234} with no decimal sign agreed) is refused.
 */
final class Numbers {

    private static final Pattern PLAIN = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern COULD_BE_THOUSANDS = Pattern.compile("-?[1-9]\\d{0,2}([.,]\\d{3})+");
    private static final double LARGEST_EXACT = 1L << 53;

    private static final Text DIGITS_ONLY =
            new Text("Skriv bara siffror, till exempel 12,5.", "Write digits only, for example 12.5.");
    private static final Text WHOLE_DIGITS_ONLY =
            new Text("Skriv bara siffror, till exempel 12.", "Write digits only, for example 12.");

    private Numbers() {}

    /** @throws RowFault when it is no number, or could be two */
    static double decimal(Object value, Decimal sign) {
        return decimal(value, sign, DIGITS_ONLY);
    }

    private static double decimal(Object value, Decimal sign, Text remedy) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        String text = value.toString();
        if (isDigits(text)) {
            return Long.parseLong(text);
        }
        String plain = plain(text, sign);
        if (!PLAIN.matcher(plain).matches()) {
            throw RowFault.of("number-expected", new Text("ett tal väntades.", "a number was expected."), remedy);
        }
        return Double.parseDouble(plain);
    }

    /**
     * Coordinates have at least six digits before the decimal sign, so that a decimal sign followed by three digits is no
     * thousands mark there.
     */
    static double coordinate(Object value, Decimal sign) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        String text = value.toString();
        boolean both = text.indexOf(',') >= 0 && text.indexOf('.') >= 0;
        Decimal certain =
                sign == Decimal.AUTO && !both ? (text.indexOf(',') >= 0 ? Decimal.COMMA : Decimal.POINT) : sign;
        return decimal(value, certain);
    }

    /**
     * A number too large for the type becomes its largest, with the sign kept.
     *
     * @throws RowFault when it is no whole number
     */
    static long whole(Object value, Decimal sign) {
        if (value instanceof Long whole) {
            return whole;
        }
        if (value instanceof String text && isDigits(text)) {
            return Long.parseLong(text);
        }
        double number = decimal(value, sign, WHOLE_DIGITS_ONLY);
        if (number != Math.rint(number)) {
            throw RowFault.of(
                    "whole-number-expected",
                    new Text("ett heltal väntades.", "a whole number was expected."),
                    new Text("Skriv talet utan decimaler.", "Write the number without decimals."));
        }
        return (long) number;
    }

    /** A number that some program stored as a floating one, written out again: 2029.0 → 2029. */
    static String digitsOf(Number number) {
        double d = number.doubleValue();
        if (number instanceof Double && d == Math.rint(d) && Math.abs(d) <= LARGEST_EXACT) {
            return new BigDecimal(d).toBigInteger().toString();
        }
        return number.toString();
    }

    /** Nothing but digits, and few enough for a long: the usual case, told without a pattern. */
    static boolean isDigits(String text) {
        if (text.isEmpty() || text.length() > 18) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** A digit, or a sign before one: a number is meant, whether or not it turns out to be one. */
    static boolean beginsAsNumber(String text) {
        boolean signed = isMinus(text.charAt(0)) || text.charAt(0) == '+';
        int first = signed ? 1 : 0;
        return first < text.length() && Character.isDigit(text.charAt(first));
    }

    private static boolean isMinus(char c) {
        return c == '-' || c == '\u2212' || c == '\u2013';
    }

    private static String plain(String text, Decimal sign) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                continue;
            }
            kept.append(isMinus(c) ? '-' : c);
        }
        String bare = kept.toString();
        int comma = bare.lastIndexOf(',');
        int point = bare.lastIndexOf('.');
        return switch (sign) {
            case COMMA -> bare.replace(".", "").replace(',', '.');
            case POINT -> bare.replace(",", "");
            case AUTO -> {
                if (comma >= 0 && point >= 0) {
                    yield comma > point ? bare.replace(".", "").replace(',', '.') : bare.replace(",", "");
                }
                if (COULD_BE_THOUSANDS.matcher(bare).matches()) {
                    throw RowFault.of(
                            "number-ambiguous",
                            new Text(
                                    "talet kan läsas på två sätt: som tusental eller med decimaler.",
                                    "the number can be read in two ways: as thousands or with decimals."),
                            new Text(
                                    "Välj decimaltecknet där kolumnerna väljs (decimal: comma eller point i en mappning).",
                                    "Choose the decimal sign where columns are chosen (decimal: comma or point in a mapping)."));
                }
                yield bare.replace(',', '.');
            }
        };
    }
}
