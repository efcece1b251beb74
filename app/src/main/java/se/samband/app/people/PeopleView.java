package se.samband.app.people;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samband.app.web.Page;
import se.samband.core.access.Grant;
import se.samband.core.access.Role;
import se.samband.core.area.Area;
import se.samband.store.people.Account;
import se.samband.store.people.ApiToken;

/**
 * What the page of the region's people shows.
 *
 * @param keys that act in roles of the region, by number of account
 * @param invited whom something has just been done for, or null
 * @param link that is to be handed to that person, or an empty text
 */
record PeopleView(
        String county,
        List<Account> accounts,
        Map<Long, List<ApiToken>> keys,
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

    /** Whether links can be made and sessions ended here: both reach into all regions where the person has roles. */
    boolean isOurs(Account account) {
        return account.isOfAlone(county);
    }

    int keys(Account account) {
        return keys.getOrDefault(account.id(), List.of()).size();
    }

    /** Key of the text that tells how far the person has come. */
    String state(Account account) {
        if (account.isClosed()) {
            return "people.state.closed";
        }
        if (!account.isEntered()) {
            return "people.state.invited";
        }
        return here(account).stream().allMatch(account::opens) ? "people.state.in" : "people.state.waits";
    }

    /** Key of the text about somebody who has been given a role and no link. */
    String given(Account account) {
        return here(account).stream().allMatch(account::opens) ? "people.invited.has" : "people.invited.elsewhere";
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
