package se.samband.app.web;

import se.samband.core.text.Text;

/** What was asked for does not exist: shown as a 404 page. */
public final class NotFoundException extends RuntimeException {

    private final transient Text what;

    /** @param what what is missing, as a whole sentence: "Det finns ingen leverans 7." */
    public NotFoundException(Text what) {
        super(what.en());
        this.what = what;
    }

    Text what() {
        return what;
    }
}
