package se.samband.app.figures;

import se.samband.core.delivery.Moment;
import se.samband.core.rules.StatusRulebook;

/**
 * How it stood at one time, for the development over collections and snapshots.
 *
 * @param name of the collection or snapshot; today has the name of its date
 * @param line all that was looked at
 */
public record Standing(String name, Kind kind, Moment moment, StatusRulebook rules, FigureLine line) {

    /** Why this time is in the development. */
    public enum Kind {
        COLLECTION,
        SNAPSHOT,
        ASKED
    }
}
