package se.samband.store.row;

/**
 * A claim with the number of its delivery.
 *
 * @param claim as stored; owner and programme by name
 */
public record StoredClaim(long deliveryId, NewClaim claim) {}
