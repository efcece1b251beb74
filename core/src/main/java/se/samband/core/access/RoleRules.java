package se.samband.core.access;

import java.util.EnumSet;
import java.util.Set;
import se.samband.core.delivery.Confidentiality;

/**
 * What one role may.
 *
 * @param sees the strictest class of deliveries whose rows, publisher, file and owner are shown
 * @param uses the strictest class of deliveries that the status of a building and figures shown to the role are made of; what is
 *     stricter than {@code sees} is told without saying whose it is
 * @param ownMunicipalities whether only buildings in the person's own municipalities are shown
 * @param ownFilings whether the person's organisation sees all it has delivered itself, and delivers in its own name only
 */
public record RoleRules(
        Role role,
        Confidentiality sees,
        Confidentiality uses,
        boolean ownMunicipalities,
        boolean ownFilings,
        Set<Right> rights) {
    public RoleRules {
        Set<Right> all = EnumSet.of(Right.ENTER);
        all.addAll(rights);
        rights = Set.copyOf(all);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }
}
