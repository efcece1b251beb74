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
 * @param subject issuer and subject of a sign-in service, or null
 * @param closedAt since when the account is closed, or null
 * @param lockedUntil until when no password is tried, or null
 */
public record Account(
        long id,
        String email,
        String name,
        @Nullable String password,
        @Nullable String subject,
        @Nullable Instant closedAt,
        @Nullable Instant lockedUntil,
        List<Grant> grants) {
    public Account {
        grants = List.copyOf(grants);
    }

    Account having(List<Grant> roles) {
        return new Account(id, email, name, password, subject, closedAt, lockedUntil, roles);
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    /** Whether the person has signed in in some way and chosen how. */
    public boolean isEntered() {
        return password != null || subject != null;
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
