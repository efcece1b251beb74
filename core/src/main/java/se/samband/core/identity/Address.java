package se.samband.core.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Swedish address in one spelling, so that {@code "Storg. 5 A, 791 31 FALUN"} and {@code "storgatan 5a"} with postal code
 * {@code 79131} are the same.
 *
 * @param street street or place with number, lower case: {@code storgatan 5a}
 * @param postcode five digits, or empty
 * @param city lower case, or empty
 */
public record Address(String street, String postcode, String city) {

    private static final Pattern POSTAL_END =
            Pattern.compile("^(.*?)[\\s,;]+(?:se?[- ])?(\\d{3}) ?(\\d{2})(?:[\\s,]+(\\D+))?$");
    private static final Pattern POSTCODE = Pattern.compile("^(?:se?[- ]?)?(\\d{3}) ?(\\d{2})$");
    /** From here on a line speaks of a flat within the building. */
    private static final Set<String> FLAT = Set.of("lgh", "lght", "lägenhet", "vån", "våning", "tr", "trappor");

    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Map<String, String> WHOLE_WORDS = Map.of(
            "n.", "norra", "s.", "södra", "ö.", "östra", "v.", "västra", "s:t", "sankt", "st.", "stora", "l.", "lilla",
            "g:a", "gamla");
    private static final Map<String, String> ENDINGS =
            Map.of("g.", "gatan", "v.", "vägen", "gr.", "gränd", "pl.", "plan");

    /**
     * Reads an address as people and registers write it. A postal code and town that stand at the end of {@code street} are used
     * when the other two are not given.
     *
     * @return empty when there is no street or place
     */
    public static Optional<Address> find(@Nullable String street, @Nullable String postcode, @Nullable String city) {
        String line = clean(street);
        String code = postcode(clean(postcode));
        String town = clean(city);
        Matcher end = POSTAL_END.matcher(line);
        if (mayHoldPostcode(line) && end.matches()) {
            line = end.group(1).strip();
            code = code.isEmpty() ? end.group(2) + end.group(3) : code;
            town = town.isEmpty() && end.group(4) != null ? end.group(4).strip() : town;
        }
        line = street(line);
        return line.isEmpty() ? Optional.empty() : Optional.of(new Address(line, code, town));
    }

    /** For showing: {@code storgatan 5a, 79131 falun}. */
    public String text() {
        String place = (postcode + " " + city).strip();
        return place.isEmpty() ? street : street + ", " + place;
    }

    private static String clean(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String lower = composed(text).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(lower.length());
        boolean blank = false;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = !out.isEmpty();
                continue;
            }
            if (blank) {
                out.append(' ');
                blank = false;
            }
            if (c < 128 || c == 'å' || c == 'ä' || c == 'ö') {
                out.append(c);
            } else {
                out.append(withoutForeignAccent(c));
            }
        }
        return out.toString();
    }

    /** Marks that stand apart from their letter begin at U+0300; without any, the text is what normalising would give. */
    private static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '\u0300') {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    /** å, ä and ö are letters of their own; é and ü are e and u with an accent that registers leave out at will. */
    private static String withoutForeignAccent(char c) {
        if (c == '–' || c == '—' || c == '‐') {
            return "-";
        }
        return ACCENT.matcher(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD))
                .replaceAll("");
    }

    /** Spares the search in most lines: a street with a number has fewer than five digits. */
    private static boolean mayHoldPostcode(String line) {
        int digits = 0;
        for (int i = 0; i < line.length(); i++) {
            digits += Character.isDigit(line.charAt(i)) ? 1 : 0;
        }
        return digits >= 5;
    }

    private static String postcode(String text) {
        if (text.isEmpty() || isFiveDigits(text)) {
            return text;
        }
        Matcher m = POSTCODE.matcher(text);
        return m.matches() ? m.group(1) + m.group(2) : "";
    }

    /** As registers write it, and so the form that nearly all have. */
    private static boolean isFiveDigits(String text) {
        return text.length() == 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String street(String line) {
        List<String> words = new ArrayList<>(4);
        boolean numbered = false;
        StringTokenizer rest = new StringTokenizer(line, " ,;");
        while (rest.hasMoreTokens()) {
            String word = rest.nextToken();
            if (numbered && isFlat(word)) {
                dropFloor(words);
                break;
            }
            if (isLetter(word) && !words.isEmpty() && endsInDigit(words.getLast())) {
                words.add(words.removeLast() + word);
            } else {
                words.add(fullWord(word));
            }
            numbered |= Character.isDigit(word.charAt(0));
        }
        return String.join(" ", words);
    }

    private static boolean isFlat(String word) {
        return FLAT.contains(word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
    }

    /** {@code storgatan 5, 3 tr}: the number before the word is the floor's when the building's stands before it. */
    private static void dropFloor(List<String> words) {
        int last = words.size() - 1;
        if (last > 0
                && endsInDigit(words.get(last))
                && Character.isDigit(words.get(last - 1).charAt(0))) {
            words.remove(last);
        }
    }

    private static boolean isLetter(String word) {
        return word.length() == 1 && Character.isLetter(word.charAt(0));
    }

    private static boolean endsInDigit(String word) {
        return Character.isDigit(word.charAt(word.length() - 1));
    }

    private static String fullWord(String word) {
        if (word.indexOf('.') < 0 && word.indexOf(':') < 0) {
            return word;
        }
        String whole = WHOLE_WORDS.get(word);
        if (whole != null) {
            return whole;
        }
        for (Map.Entry<String, String> ending : ENDINGS.entrySet()) {
            String shortForm = ending.getKey();
            if (word.endsWith(shortForm) && word.length() > shortForm.length() + 1) {
                return word.substring(0, word.length() - shortForm.length()) + ending.getValue();
            }
        }
        return word;
    }
}
