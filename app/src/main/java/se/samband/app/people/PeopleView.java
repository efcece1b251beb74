package se.samband.app.people;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samband.app.web.Page;
import se.samband.core.access.Grant;
import se.samband.core.access.Role;
import se.samband.core.area.Area;
import se.samband.store.people.Account;

/**
 * What the page of the region's people shows.
 *
 * @param invited whom something has just been done for, or null
 * @param link that is to be handed to that person, or an empty text
 */
record PeopleView(
        String county,
        List<Account> accounts,
        List<Role> roles,
        List<Area> municipalities,
        @Nullable Account invited,
        String link) {
    /** The roles in this region. */
    List<Grant> here(Account account) {
        return account.grants().stream()
                .filter(grant -> county.equals(grant.county()))
                .toList();
    }

    /** Whether a link can be made here: whoever chooses a password acts for the person, also in other regions. */
    boolean mayLink(Account account) {
        return PeopleController.isOfAlone(county, account);
    }

    /** Nobody takes the coordinator's role from themselves. */
    boolean mayRevoke(Account account, Grant grant) {
        return !PeopleController.isOwnCoordination(account, grant);
    }

    /** {@code kommunal bredbandssamordnare: Leksand, Mora}. */
    String words(Page page, Grant grant) {
        String role = page.text(grant.role().label());
        if (!grant.municipalities().isEmpty()) {
            return role + ": "
                    + grant.municipalities().stream()
                            .sorted()
                            .map(code -> municipalities.stream()
                                    .filter(area -> area.code().equals(code))
                                    .map(area -> page.text(area.name()))
                                    .findFirst()
                                    .orElse(code))
                            .collect(Collectors.joining(", "));
        }
        return grant.findOrganisation().map(name -> role + ": " + name).orElse(role);
    }
}
