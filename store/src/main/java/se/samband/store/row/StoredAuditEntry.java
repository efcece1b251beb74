package se.samband.store.row;

/**
 * A line of the audit log as it stands there.
 *
 * @param id from 1 without gaps
 * @param previousHash hash of the line before it, or {@link AuditHead#NONE}
 * @param hash of this line, which covers all else of it
 */
public record StoredAuditEntry(long id, AuditEntry entry, String previousHash, String hash) {}
