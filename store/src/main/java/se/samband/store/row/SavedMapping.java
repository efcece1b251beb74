package se.samband.store.row;

import java.time.Instant;
import se.samband.core.delivery.DeliveryKind;

/** A column mapping kept for the next file from the same sender. The role of the one who saved it is not kept. */
public record SavedMapping(String name, DeliveryKind kind, String yaml, Instant savedAt, Actor savedBy) {}
