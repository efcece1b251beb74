package se.samband.geo.sink;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Takes rows one by one and makes a file of them; memory use does not grow with the file. Call {@link #finish} after the last
 * row; closing without it throws away what was written, so that half a file never stays behind. For a single thread. A disk that
 * fails gives an unchecked exception.
 */
public interface RowSink extends AutoCloseable {

    /**
     * @param values one for each column, of the column's type or null; not kept
     * @param geometry in SWEREF 99 TM, or null
     */
    void write(@Nullable Object[] values, @Nullable Geometry geometry);

    /** Completes the file and puts it in its place. */
    void finish();

    @Override
    void close();
}
