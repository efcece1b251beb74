package se.samband.store.row;

import java.time.Instant;
import se.samband.core.delivery.Moment;

/**
 * A named state to come back to.
 *
 * @param rulebook id of the rulebook it was assessed with
 * @param savedBy when read back, without role
 */
public record Snapshot(String name, Moment moment, String rulebook, Instant savedAt, Actor savedBy) {}
