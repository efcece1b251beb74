package se.samband.app.disclosure;

import se.samband.core.delivery.Confidentiality;

/**
 * What is handed out.
 *
 * @param kind short stable word, such as {@code buildings} or {@code refused-rows}
 * @param filter what it is limited to, as it was asked for
 * @param confidentiality the strictest class of what it is made of
 * @param format extension of the file
 * @param rows how many there will be, or {@link #COUNTED}
 */
public record Disclosed(
        String kind, String filter, Confidentiality confidentiality, String format, String fileName, long rows) {

    /** Rows are counted as they are written; for files, which are whole before anybody has them. */
    public static final long COUNTED = -1;

    private static final int LONGEST_FILTER = 2_000;

    public Disclosed {
        filter = filter.length() <= LONGEST_FILTER ? filter : filter.substring(0, LONGEST_FILTER) + "…";
    }

    boolean isOpen() {
        return confidentiality == Confidentiality.OPEN;
    }
}
