package se.samband.store.jdbc;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How text is written for searching: lower case, single blanks but none in a postcode, no commas; å, ä, ö and é are letters of their own. */
public final class SearchKey {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern POSTCODE = Pattern.compile("(?<!\\S)(\\d{3}) (\\d{2})(?!\\S)");
    private static final Locale SWEDISH = Locale.of("sv", "SE");

    /** Postcodes have five digits; people may know the first of them only. */
    private static final int HOUSE_NUMBER_DIGITS = 4;

    private SearchKey() {}

    /** Whether a key, which has every word somewhere, has those that may be house numbers as numbers: 11 or 11a, not 110 or 09119. */
    public static boolean holds(String key, String words) {
        for (String word : words.split(" ")) {
            if (isNumber(word) && word.length() <= HOUSE_NUMBER_DIGITS && !holdsNumber(key, word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsNumber(String key, String number) {
        for (int at = key.indexOf(number); at >= 0; at = key.indexOf(number, at + 1)) {
            int end = at + number.length();
            boolean begins = at == 0 || key.charAt(at - 1) == ' ';
            if (begins && (end == key.length() || !Character.isDigit(key.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
    }

    public static String of(@Nullable String... parts) {
        StringBuilder key = new StringBuilder();
        for (String part : parts) {
            if (part != null) {
                key.append(part.toLowerCase(SWEDISH).replace(',', ' ')).append(' ');
            }
        }
        String words = BLANKS.matcher(key.toString().strip()).replaceAll(" ");
        return POSTCODE.matcher(words).replaceAll("$1$2");
    }
}
