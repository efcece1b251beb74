package se.samband.core.goals;

import se.samband.core.text.Text;

/** Whether a goal is reached. */
public enum GoalVerdict {
    REACHED("reached", new Text("uppnått", "reached")),
    NOT_REACHED("not-reached", new Text("inte uppnått", "not reached")),
    /** Reached or not, depending on what the unknown turn out to be. */
    CANNOT_BE_TOLD("cannot-be-told", new Text("går inte att säga än", "cannot be told yet")),
    NOTHING_TO_COUNT("nothing-to-count", new Text("inget att räkna", "nothing to count"));

    private final String code;
    private final Text label;

    GoalVerdict(String code, Text label) {
        this.code = code;
        this.label = label;
    }

    /** The word in files; never changes. */
    public String code() {
        return code;
    }

    public Text label() {
        return label;
    }
}
