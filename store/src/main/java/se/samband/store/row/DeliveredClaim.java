package se.samband.store.row;

import org.jspecify.annotations.Nullable;

/**
 * A claim as a row of its delivery, with what is needed to recognise the building.
 *
 * @param address address in the register in force, else the last one known, or null
 */
public record DeliveredClaim(NewClaim claim, @Nullable String address) {}
