package se.samband.store.row;

/**
 * A column of a map layer, besides fid and geometry.
 *
 * @param type how to take its values in {@link Feature#attributes}
 */
public record Attribute(String name, Type type) {

    /** What the values are; in parentheses how they are stored. */
    public enum Type {
        TEXT,
        /** Whole numbers (Long). */
        INTEGER,
        /** Double. */
        DECIMAL,
        BOOLEAN
    }
}
