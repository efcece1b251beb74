package se.samband.core.rules;

import java.util.Locale;
import java.util.Optional;
import se.samband.core.text.Text;

/** The conditions that a rule can put on a claim. */
public enum Condition {
    /** The technology lies in the question's technology set. */
    TECHNOLOGY(new Text("teknik", "technology")),
    /** The stated speed, else the assumed one, reaches the question's level. */
    SPEED(new Text("hastighet", "speed")),
    /** The plan has not run out and is not further away than the horizon. */
    PLAN_OPEN(new Text("planen gäller", "plan is open")),
    /** The grant has not run out and is not further away than the horizon. */
    GRANT_OPEN(new Text("stödet gäller", "grant is open")),
    /** The network lies near enough. A claim that states no distance is believed. */
    DISTANCE(new Text("avstånd till nätet", "distance to the network")),
    /** The row is tied to the building surely enough; a weaker tie leaves the matter undetermined. */
    CONFIDENCE(new Text("säker matchning", "sure match")),
    /** The delivery is fresh enough; an older one leaves the matter undetermined. */
    AGE(new Text("ålder", "age"));

    private final Text label;

    Condition(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }

    /** The name in YAML: {@code plan-open}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Condition> find(String code) {
        for (Condition condition : values()) {
            if (condition.code().equals(code)) {
                return Optional.of(condition);
            }
        }
        return Optional.empty();
    }
}
