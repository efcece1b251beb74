package se.samband.core.delivery;

import java.util.Optional;
import se.samband.core.text.Text;

/** How widely a delivery, and everything derived from it, may be shown. Ordered from the widest to the strictest. */
public enum Confidentiality {
    OPEN("open", new Text("öppen", "open")),
    SHARED("shared", new Text("delas med kommuner", "shared with municipalities")),
    INTERNAL("internal", new Text("intern region", "internal to the region")),
    RESTRICTED("restricted", new Text("begränsad", "restricted"));

    private final String code;
    private final Text label;

    Confidentiality(String code, Text label) {
        this.code = code;
        this.label = label;
    }

    public Text label() {
        return label;
    }

    /** The name on the command line and in files: {@code open}, {@code shared}, {@code internal}, {@code restricted}. */
    public String code() {
        return code;
    }

    /** What is derived from two things inherits the stricter class. */
    public Confidentiality strictest(Confidentiality other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isStricterThan(Confidentiality other) {
        return compareTo(other) > 0;
    }

    public static Optional<Confidentiality> find(String code) {
        for (Confidentiality c : values()) {
            if (c.code().equalsIgnoreCase(code.strip())) {
                return Optional.of(c);
            }
        }
        return Optional.empty();
    }
}
