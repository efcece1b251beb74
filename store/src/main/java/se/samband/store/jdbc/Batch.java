package se.samband.store.jdbc;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One statement run over many rows. Values are given in order of the columns; {@link #add} ends a row. Rows may wait until the next
 * statement on the same connection, which sees them, or until it is closed; so the rows of two batches may be sent in another order than
 * they were added in.
 */
public abstract class Batch implements AutoCloseable {

    private final Dialect dialect;

    Batch(Dialect dialect) {
        this.dialect = dialect;
    }

    public abstract Batch text(@Nullable String value);

    public abstract Batch number(long value);

    public abstract Batch flag(@Nullable Boolean value);

    public abstract Batch bytes(byte[] value);

    /** Ends the row. */
    public abstract void add();

    /** Sends the rows that wait. */
    abstract void flush();

    abstract Batch nothing();

    abstract Batch finite(double value);

    /** A geometry as {@link Dialect#encode} writes it. */
    abstract Batch encoded(byte[] geometry);

    /** @param geometry in SWEREF 99 TM */
    public final Batch geometry(Geometry geometry) {
        return encoded(dialect.encode(geometry));
    }

    public final Batch point(double eastM, double northM) {
        return encoded(dialect.encodePoint(eastM, northM));
    }

    /** Null instead of a number that means "not stated". */
    public final Batch numberUnless(int notStated, int value) {
        return value == notStated ? nothing() : number(value);
    }

    /** A decimal number; NaN becomes null. */
    public final Batch decimal(double value) {
        return Double.isNaN(value) ? nothing() : finite(value);
    }

    /** What {@link Column#read} gives. */
    public final Batch value(@Nullable Object value) {
        return switch (value) {
            case null -> nothing();
            case Long number -> number(number);
            case Double decimal -> decimal(decimal);
            case Boolean flag -> flag(flag);
            case String text -> text(text);
            default -> throw new IllegalArgumentException("no value of a column: " + value.getClass());
        };
    }

    @Override
    public abstract void close();
}
