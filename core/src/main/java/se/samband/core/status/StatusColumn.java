package se.samband.core.status;

/** The status of every building of a county, by building index. */
public final class StatusColumn {

    private final byte[] ordinals;
    private final int[] deciding;

    StatusColumn(byte[] ordinals, int[] deciding) {
        this.ordinals = ordinals;
        this.deciding = deciding;
    }

    public int size() {
        return ordinals.length;
    }

    public Status of(int building) {
        return Status.of(ordinals[building]);
    }

    /** {@link Status#ordinal} of every building. The column's own array, not a copy: read it, never write to it. */
    public byte[] ordinals() {
        return ordinals;
    }

    /**
     * Position in the claim table of the claim that decided, or −1 when the status is {@link Status#UNKNOWN}. Where several
     * claims decide alike, the first of them.
     */
    public int decidingClaim(int building) {
        return deciding[building];
    }
}
