package se.samband.app.web;

import se.samband.core.text.Text;

/** What was asked for cannot be done as things stand, such as withdrawing a delivery twice: shown as a 409 page. */
public final class ConflictException extends RuntimeException {

    private final transient Text what;

    /**
     * @param what what stands in the way, as a whole sentence
     * @param remedy what to do instead, likewise
     */
    public ConflictException(Text what, Text remedy) {
        this(new Text(what.sv() + " " + remedy.sv(), what.en() + " " + remedy.en()));
    }

    /** @param what what stands in the way and what to do instead, as whole sentences */
    public ConflictException(Text what) {
        super(what.en());
        this.what = what;
    }

    Text what() {
        return what;
    }
}
