package se.samband.store.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.core.access.Grant;

/**
 * Somebody who may sign in, or has been invited to.
 *
 * @param email in lower case; by it the person signs in and is found by a sign-in service
 * @param password as the encoder wrote it, or null when none has been chosen
 * @param passwordCounty county whose coordinator made the link by which the password was chosen; null when who runs the server did
 * @param subject issuer and subject of a sign-in service, or null
 * @param generation sessions begun under an earlier one are over
 * @param closedAt since when the account is closed, or null
 * @param lockedUntil until when no password is tried, or null
 */
public record Account(
        long id,
        String email,
        String name,
        @Nullable String password,
        @Nullable String passwordCounty,
        @Nullable String subject,
        int generation,
        @Nullable Instant closedAt,
        @Nullable Instant lockedUntil,
        List<Grant> grants) {
    public Account {
        grants = List.copyOf(grants);
    }

    Account having(List<Grant> roles) {
        return new Account(
                id, email, name, password, passwordCounty, subject, generation, closedAt, lockedUntil, roles);
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    /** Whether the person has signed in in some way and chosen how. */
    public boolean isEntered() {
        return password != null || subject != null;
    }

    /**
     * The roles that whoever knows the password may act in: a coordinator who made the link may have chosen it, so it opens no
     * other county's roles.
     */
    public List<Grant> openedByPassword() {
        return passwordCounty == null
                ? grants
                : grants.stream()
                        .filter(grant -> passwordCounty.equals(grant.county()))
                        .toList();
    }

    /** Whether the person can act in the role now, by a password or through a sign-in service. */
    public boolean opens(Grant grant) {
        return subject != null || password != null && openedByPassword().contains(grant);
    }

    /** Whether all roles are in one county; there, then, is nothing of others' that its coordinator could come at. */
    public boolean isOfAlone(String county) {
        return grants.stream().allMatch(grant -> county.equals(grant.county()));
    }

    public boolean isLockedAt(Instant moment) {
        return lockedUntil != null && lockedUntil.isAfter(moment);
    }

    public Optional<String> findPassword() {
        return Optional.ofNullable(password);
    }

    @Override
    public String toString() {
        return "account " + id;
    }
}
