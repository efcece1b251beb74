package se.samband.geo.sink;

/**
 * A column of a file to be written.
 *
 * @param name as the file's reader shall see it
 */
public record Column(String name, Type type) {

    /** What a column's values are; in parentheses the Java types that {@link RowSink#write} takes. */
    public enum Type {
        /** Text and codes: never shown as numbers, so that leading zeros stay (anything, by toString). */
        TEXT,
        /** Integer, Long. */
        INTEGER,
        /** Double, BigDecimal or any number. */
        DECIMAL,
        /** Boolean. */
        BOOLEAN,
        /** LocalDate. */
        DATE
    }

    public static Column text(String name) {
        return new Column(name, Type.TEXT);
    }

    public static Column integer(String name) {
        return new Column(name, Type.INTEGER);
    }

    public static Column decimal(String name) {
        return new Column(name, Type.DECIMAL);
    }

    public static Column flag(String name) {
        return new Column(name, Type.BOOLEAN);
    }

    public static Column date(String name) {
        return new Column(name, Type.DATE);
    }
}
