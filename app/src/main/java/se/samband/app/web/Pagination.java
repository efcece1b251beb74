package se.samband.app.web;

/**
 * A list shown some rows at a time. Template: {@code web/pagination}; the query parameter is {@code page}.
 *
 * @param number the page shown, from 1
 * @param size rows on a page
 * @param total rows in all
 */
public record Pagination(int number, int size, int total) {

    /** The page that the address asks for; nonsense is the first page, too far is the last. */
    public static Pagination of(Page page, int size, int total) {
        return new Pagination(Math.min(asked(page), Math.max(1, lastOf(size, total))), size, total);
    }

    /** Rows before the page that the address asks for, to fetch it before the total is known. */
    public static int offsetAsked(Page page, int size) {
        return (int) Math.min((asked(page) - 1L) * size, Integer.MAX_VALUE - (long) size);
    }

    public int offset() {
        return (number - 1) * size;
    }

    int last() {
        return Math.max(1, lastOf(size, total));
    }

    int firstRow() {
        return total == 0 ? 0 : offset() + 1;
    }

    int lastRow() {
        return Math.min(offset() + size, total);
    }

    private static int lastOf(int size, int total) {
        return (total + size - 1) / size;
    }

    private static int asked(Page page) {
        String given = page.parameter("page");
        return given.matches("[1-9]\\d{0,7}") ? Integer.parseInt(given) : 1;
    }
}
