package se.samband.store.row;

/**
 * How far the audit log has come. Noted down outside the workspace, it shows later whether anything up to then was changed or
 * taken away.
 *
 * @param entries number of lines
 * @param hash of the last one
 */
public record AuditHead(long entries, String hash) {

    /** Stands before the first line. */
    public static final String NONE = "0".repeat(64);
}
