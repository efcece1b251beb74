package se.samband.store.row;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log.
 *
 * @param who the person, or the program's name when no person was there
 * @param action short stable word, such as {@code import} or {@code withdraw}
 * @param subject what it was done to, such as {@code delivery 7}
 * @param before what was, or null; likewise after and why
 */
public record AuditEntry(
        Instant at,
        String who,
        String action,
        String subject,
        @Nullable String before,
        @Nullable String after,
        @Nullable String why) {}
