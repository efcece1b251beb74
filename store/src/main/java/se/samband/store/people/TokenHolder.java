package se.samband.store.people;

/**
 * Who asks with a key.
 *
 * @param account with the key's role alone
 * @param token number of the key
 * @param purpose what the key is for, as its maker said
 */
public record TokenHolder(Account account, long token, String purpose) {}
