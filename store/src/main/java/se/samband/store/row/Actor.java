package se.samband.store.row;

import org.jspecify.annotations.Nullable;

/**
 * Who does something, for the audit log.
 *
 * @param who the person, or the program's name when no person was there
 * @param role code of the role in which the person acts, or null where there are no roles
 */
public record Actor(String who, @Nullable String role) {

    /** The program itself. */
    public static final Actor PROGRAM = of("samband");

    /** Somebody without a role. */
    public static Actor of(String who) {
        return new Actor(who, null);
    }
}
