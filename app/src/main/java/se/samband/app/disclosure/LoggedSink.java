package se.samband.app.disclosure;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import se.samband.geo.sink.RowSink;

/** Counts the rows and tells the ledger. */
final class LoggedSink implements RowSink {

    private final RowSink sink;
    private final Ledger ledger;
    private boolean entered;
    private boolean finished;
    private long rows;

    /** @param entered whether the ledger knows already, since rows leave as they are written */
    LoggedSink(RowSink sink, Ledger ledger, boolean entered) {
        this.sink = sink;
        this.ledger = ledger;
        this.entered = entered;
    }

    @Override
    public void write(@Nullable Object[] values, @Nullable Geometry geometry) {
        sink.write(values, geometry);
        rows++;
    }

    /** A file is entered just before it gets its name, so that there is none without a line in the log. */
    @Override
    public void finish() {
        if (!entered) {
            ledger.enter(rows);
            entered = true;
        }
        sink.finish();
        finished = true;
    }

    @Override
    public void close() {
        if (entered && !finished) {
            ledger.stopped(rows);
        }
        sink.close();
    }
}
