package se.samband.app.access;

import org.jspecify.annotations.Nullable;
import se.samband.store.row.NewClaim;

/**
 * A claim as a row of its delivery, with what the viewer may know the building by.
 *
 * @param address address in the register in force, else the last one known; null where there is none or it is not shown
 */
public record SeenClaim(NewClaim claim, @Nullable String address) {}
