package se.samband.core.text;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as they are told outside the program, to the second and in both languages alike: {@code 2026-01-31T12:00:19Z}. */
public final class UtcTime {

    private UtcTime() {}

    /** For telling only: what is judged by a moment needs all of it. */
    public static String of(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
