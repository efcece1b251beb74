package se.samband.app.disclosure;

/** A download needs a purpose, and none is given yet today. The person is asked, and comes back to the download. */
final class PurposeMissing extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String download;

    /** @param download path and query of what was asked for */
    PurposeMissing(String download) {
        super("no purpose", null, false, false);
        this.download = download;
    }

    String download() {
        return download;
    }
}
