package se.samband.store.row;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is to stand on one line of the audit log.
 *
 * @param at to the millisecond
 * @param action short stable word, such as {@code import} or {@code withdraw}
 * @param subject what it was done to, such as {@code delivery 7}
 * @param before what was, or null; likewise after
 * @param why the reason or, for a disclosure, the purpose; or null
 * @param registrationNumber diary number (diarienummer) of the matter it belongs to, or null
 * @param detail further facts as {@link AuditFacts#text}, or null
 */
public record AuditEntry(
        Instant at,
        Actor by,
        String action,
        String subject,
        @Nullable String before,
        @Nullable String after,
        @Nullable String why,
        @Nullable String registrationNumber,
        @Nullable String detail) {

    public AuditEntry {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A line with nothing optional. */
    public static AuditEntry of(Instant at, Actor by, String action, String subject) {
        return new AuditEntry(at, by, action, subject, null, null, null, null, null);
    }

    public AuditEntry changing(@Nullable String from, @Nullable String to) {
        return new AuditEntry(at, by, action, subject, from, to, why, registrationNumber, detail);
    }

    public AuditEntry because(@Nullable String reason) {
        return new AuditEntry(at, by, action, subject, before, after, reason, registrationNumber, detail);
    }

    public AuditEntry registered(@Nullable String number) {
        return new AuditEntry(at, by, action, subject, before, after, why, number, detail);
    }

    public AuditEntry with(AuditFacts facts) {
        return new AuditEntry(at, by, action, subject, before, after, why, registrationNumber, facts.text());
    }
}
