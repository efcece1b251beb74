package se.samband.store.people;

import java.time.Instant;
import se.samband.core.access.Grant;

/**
 * A key for a program of a person's own, which acts in one role. The key itself is shown once and not kept.
 *
 * @param name what the key is for; stands as the purpose of what is read with it
 */
public record ApiToken(long id, String name, Grant grant, Instant madeAt, Instant expiresAt) {}
