package se.samband.core.text;

import java.util.Locale;

/** The two languages of the product; Swedish comes first. */
public enum Lang {
    SV,
    EN;

    public Locale locale() {
        return this == SV ? Locale.of("sv", "SE") : Locale.ENGLISH;
    }

    /** {@code sv} or {@code en}, as on the command line and in the {@code lang} attribute of a page. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a language tag such as {@code sv-SE}; anything that is not English is Swedish. */
    public static Lang of(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("en") ? EN : SV;
    }
}
