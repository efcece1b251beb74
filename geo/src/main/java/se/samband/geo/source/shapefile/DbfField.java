package se.samband.geo.source.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** One field of a dBase table and how its bytes are read. */
record DbfField(String name, char type, int offset, int length, int decimals) {

    /** A whole number of at most this many digits is sure to fit a long. */
    private static final int LONG_DIGITS = 18;

    /** Memo and other binary fields only refer to another file. */
    boolean isReadable() {
        return "CNFLDIOBY+@".indexOf(type) >= 0 && type != '@' && type != 'Y' && (type != 'B' || length == 8);
    }

    @Nullable
    Object read(byte[] row, Charset charset) {
        return switch (type) {
            case 'I', '+' -> (long) buffer(row).getInt(offset);
            case 'O', 'B' -> buffer(row).getDouble(offset);
            case 'L' -> logical((char) row[offset]);
            case 'N', 'F' -> number(text(row, charset).strip());
            case 'D' -> date(text(row, charset).strip());
            default -> blankToNull(text(row, charset).stripTrailing());
        };
    }

    private static ByteBuffer buffer(byte[] row) {
        return ByteBuffer.wrap(row).order(ByteOrder.LITTLE_ENDIAN);
    }

    private String text(byte[] row, Charset charset) {
        int end = offset + length;
        while (end > offset && (row[end - 1] == 0 || row[end - 1] == ' ')) {
            end--;
        }
        return new String(row, offset, end - offset, charset);
    }

    private static @Nullable Boolean logical(char mark) {
        return switch (mark) {
            case 'T', 't', 'Y', 'y' -> Boolean.TRUE;
            case 'F', 'f', 'N', 'n' -> Boolean.FALSE;
            default -> null;
        };
    }

    /** Asterisks mean that the number did not fit its field, which is to say that it is not known. */
    private @Nullable Object number(String text) {
        if (text.isEmpty() || text.startsWith("*") || text.indexOf('\0') >= 0) {
            return null;
        }
        try {
            boolean whole = decimals == 0
                    && text.length() <= LONG_DIGITS
                    && text.chars().allMatch(c -> c == '-' || c == '+' || (c >= '0' && c <= '9'));
            return whole ? (Object) Long.parseLong(text) : (Object) Double.parseDouble(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static @Nullable Object date(String text) {
        if (text.isEmpty() || text.equals("00000000")) {
            return null;
        }
        try {
            return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
