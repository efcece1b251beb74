package se.samband.core.eligibility;

import java.util.Locale;
import se.samband.core.rules.Verdict;
import se.samband.core.text.Text;

/** Whether a building may be subsidised. Ordinals follow those of {@link Verdict}. */
public enum Eligibility {
    NOT_ELIGIBLE(new Text("inte stödberättigad", "not eligible")),
    UNKNOWN(new Text("går inte att avgöra", "cannot be determined")),
    ELIGIBLE(new Text("stödberättigad", "eligible"));

    private static final Eligibility[] VALUES = values();

    private final Text label;

    Eligibility(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }

    /** The name on the command line and in files: {@code not-eligible}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Eligibility of(int ordinal) {
        return VALUES[ordinal];
    }
}
