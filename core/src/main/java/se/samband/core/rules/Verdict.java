package se.samband.core.rules;

import se.samband.core.text.Text;

/**
 * Kleene's three truth values. Declared in ascending order, so that on ordinals <i>and</i> is the minimum, <i>or</i> the maximum
 * and <i>not</i> is {@code 2 − ordinal}; the fast evaluators work on these ordinals.
 */
public enum Verdict {
    FALSE(new Text("nej", "no")),
    UNDETERMINED(new Text("går inte att avgöra", "cannot be determined")),
    TRUE(new Text("ja", "yes"));

    private static final Verdict[] VALUES = values();

    private final Text label;

    Verdict(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }

    public Verdict and(Verdict other) {
        return VALUES[Math.min(ordinal(), other.ordinal())];
    }

    public Verdict or(Verdict other) {
        return VALUES[Math.max(ordinal(), other.ordinal())];
    }

    public static Verdict of(boolean value) {
        return value ? TRUE : FALSE;
    }

    public static Verdict of(int ordinal) {
        return VALUES[ordinal];
    }
}
