package se.samband.app.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 */
record PeopleView(
        String county,
        List<Account> accounts,
        Map<Long, List<ApiToken>> keys,
        List<Role> roles,
        List<Area> municipalities,
        @Nullable Invited invited,
        Instant now) {
    /**
     * Somebody whom something has just been done for.
     *
     * @param link that is to be handed to that person, or an empty text
     * @param notes what else there is to know
     */
    record Invited(Account account, String link, List<String> notes) {}

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

    /** How far the person has come, or what keeps the person out. */
    String state(Page page, Account account) {
        if (account.isClosed()) {
            return page.t("people.state.closed");
        }
        if (account.isLockedAt(now)) {
            return page.t("people.state.locked", page.time(Objects.requireNonNull(account.lockedUntil())));
        }
        if (!account.isEntered()) {
            return page.t("people.state.invited");
        }
        return page.t(opensAllHere(account) ? "people.state.in" : "people.state.waits");
    }

    private boolean opensAllHere(Account account) {
        return here(account).stream().allMatch(account::opens);
    }

    /** Whether what has just been given to somebody does not hold yet, and nothing can be done about it here. */
    boolean rests() {
        return invited != null && invited.link().isEmpty() && !opensAllHere(invited.account());
    }

    /** Nobody takes the coordinator's role from themselves. */
    boolean mayRevoke(Account account, Grant grant) {
        return !PeopleController.isOwnCoordination(account, grant);
    }

    String words(Page page, Grant grant) {
        return GrantWords.of(page, grant, municipalities);
    }
}
