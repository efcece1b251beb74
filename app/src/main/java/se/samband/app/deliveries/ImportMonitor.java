package se.samband.app.deliveries;

/** Follows an import under way. */
public interface ImportMonitor {

    ImportMonitor NONE = new ImportMonitor() {};

    /**
     * Told now and then.
     *
     * @param total rows in all, or −1 when not known
     */
    default void rows(long done, long total) {}

    /** Asked now and then: when true the import stops and leaves no trace. */
    default boolean isCancelled() {
        return false;
    }
}
