package se.samband.app.deliveries;

/** The user stopped the import; the workspace is as before. */
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
