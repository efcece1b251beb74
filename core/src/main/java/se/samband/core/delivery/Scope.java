package se.samband.core.delivery;

import java.util.Locale;

/** How a delivery relates to earlier ones of the same stream (publisher and kind). */
public enum Scope {
    /** Says everything its publisher has to say: supersedes all earlier deliveries of the stream. */
    COMPLETE,
    /** Adds to the delivery in force: supersedes it only for the buildings it names. */
    SUPPLEMENT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
