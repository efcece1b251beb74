package se.samband.store.row;

import java.time.Instant;
import se.samband.core.delivery.DeliveryKind;

/** A column mapping kept for the next file from the same sender. */
public record SavedMapping(String name, DeliveryKind kind, String yaml, Instant savedAt, String savedBy) {}
