package se.samband.store.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit log to list; null means any.
 *
 * @param subject exactly, such as {@code delivery 7}
 * @param from from this moment on
 * @param before until just before this moment
 * @param text part of subject, before, after, reason, facts or registration number, without regard to case
 */
public record AuditQuery(
        @Nullable String who,
        @Nullable String action,
        @Nullable String subject,
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable String text,
        Page page) {

    public static AuditQuery all(Page page) {
        return new AuditQuery(null, null, null, null, null, null, page);
    }

    /** What happened to one thing. */
    public static AuditQuery of(String subject) {
        return new AuditQuery(null, null, subject, null, null, null, Page.ALL);
    }
}
