package se.samband.app.web;

import java.text.Normalizer;
import java.util.Locale;

/** Words as part of a file name that is easy in every shell and mail program: {@code vastra-gotalands-lan}. */
public final class PlainName {

    private PlainName() {}

    /** Only the letters a to z, digits and single hyphens; empty when nothing is left. */
    public static String of(String words) {
        return Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
