package se.samband.core.text;

import java.util.Objects;

/** One text in Swedish and English. */
public record Text(String sv, String en) {

    public Text {
        Objects.requireNonNull(sv);
        Objects.requireNonNull(en);
    }

    /** A proper name, or another text that is the same in both languages. */
    public static Text same(String text) {
        return new Text(text, text);
    }

    public String in(Lang lang) {
        return lang == Lang.SV ? sv : en;
    }
}
