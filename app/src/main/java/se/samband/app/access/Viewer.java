package se.samband.app.access;

import java.util.Set;
import se.samband.core.access.AccessRules;
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
 */
public record Viewer(String name, Grant grant, RoleRules rules) {
    public static Viewer of(String name, Grant grant, AccessRules table) {
        return new Viewer(name, grant, table.of(grant.role()));
    }

    /** Whoever is not signed in. */
    public static Viewer stranger(AccessRules table) {
        return of("", Grant.PUBLIC, table);
    }

    /** Whoever is not signed in where nobody else is let in. */
    public static Viewer lockedOut() {
        RoleRules nothing =
                new RoleRules(Role.PUBLIC, Confidentiality.OPEN, Confidentiality.OPEN, false, false, Set.of());
        return new Viewer("", Grant.PUBLIC, nothing);
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

    public Sight sight() {
        return Sight.of(rules, grant);
    }
}
