package se.samband.core.eligibility;

/** The eligibility of every building of a county, by building index. */
public final class EligibilityColumn {

    private final byte[] ordinals;

    EligibilityColumn(byte[] ordinals) {
        this.ordinals = ordinals;
    }

    public int size() {
        return ordinals.length;
    }

    public Eligibility of(int building) {
        return Eligibility.of(ordinals[building]);
    }

    /** {@link Eligibility#ordinal} of every building. The column's own array, not a copy: read it, never write to it. */
    public byte[] ordinals() {
        return ordinals;
    }
}
