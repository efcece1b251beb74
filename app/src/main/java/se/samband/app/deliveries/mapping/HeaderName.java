package se.samband.app.deliveries.mapping;

import java.text.Normalizer;
import java.util.Locale;

/** Column names brought to a form in which spellings agree: {@code "Byggnads-ID "}, {@code byggnads_id} → {@code byggnadsid}. */
final class HeaderName {

    private HeaderName() {}

    static String normalise(String header) {
        String plain = Normalizer.normalize(header.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                letters.append(c);
            }
        }
        return letters.toString();
    }
}
