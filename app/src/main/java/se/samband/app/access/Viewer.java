package se.samband.app.access;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samband.core.access.AccessRules;
import se.samband.core.access.Audience;
import se.samband.core.access.Grant;
import se.samband.core.access.Right;
import se.samband.core.access.Role;
import se.samband.core.access.RoleRules;
import se.samband.core.access.Sight;
import se.samband.core.delivery.Confidentiality;

/**
 * Somebody acting in one role. A person with several roles acts in one at a time.
 *
 * @param name the person's name or address, as the audit log keeps it
 * @param audience whom a file is made for, who may see less; null for the person's own eyes
 */
public record Viewer(
        String name, Grant grant, RoleRules rules, @Nullable Audience audience) {
    public static Viewer of(String name, Grant grant, AccessRules table) {
        return new Viewer(name, grant, table.of(grant.role()), null);
    }

    /** Whoever is not signed in. */
    public static Viewer stranger(AccessRules table) {
        return of("", Grant.PUBLIC, table);
    }

    /** Whoever is not signed in where nobody else is let in. */
    public static Viewer lockedOut() {
        RoleRules nothing =
                new RoleRules(Role.PUBLIC, Confidentiality.OPEN, Confidentiality.OPEN, false, false, Set.of());
        return new Viewer("", Grant.PUBLIC, nothing, null);
    }

    /** The person at this computer, who has the workspace's file and may therefore see and do all. */
    public static Viewer atThisComputer() {
        return of(
                System.getProperty("user.name", "samband"),
                new Grant(Role.COORDINATOR, null, Set.of(), null),
                AccessRules.shipped());
    }

    public Role role() {
        return grant.role();
    }

    public boolean may(Right right) {
        return rules.may(right);
    }

    /** The same person making a file for others: shown no more than they may see. */
    public Viewer makingFor(Audience others) {
        return new Viewer(name, grant, rules, others);
    }

    /** The person with all that the role is shown. */
    public Viewer themselves() {
        return new Viewer(name, grant, rules, null);
    }

    public Optional<Audience> findAudience() {
        return Optional.ofNullable(audience);
    }

    public Sight sight() {
        Sight own = Sight.of(rules, grant);
        return audience == null ? own : own.shownTo(audience);
    }
}
