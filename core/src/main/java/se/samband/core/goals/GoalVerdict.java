package se.samband.core.goals;

import se.samband.core.text.Text;

/** Whether a goal is reached. */
public enum GoalVerdict {
    REACHED(new Text("uppnått", "reached")),
    NOT_REACHED(new Text("inte uppnått", "not reached")),
    /** Reached or not, depending on what the unknown turn out to be. */
    CANNOT_BE_TOLD(new Text("går inte att säga än", "cannot be told yet")),
    NOTHING_TO_COUNT(new Text("inget att räkna", "nothing to count"));

    private final Text label;

    GoalVerdict(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }
}
