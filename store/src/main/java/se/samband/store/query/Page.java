package se.samband.store.query;

/**
 * A stretch of a longer list.
 *
 * @param offset how many rows come before it
 * @param limit how many rows at most
 */
public record Page(int offset, int limit) {

    public static final Page ALL = new Page(0, Integer.MAX_VALUE);

    public static Page first(int limit) {
        return new Page(0, limit);
    }
}
