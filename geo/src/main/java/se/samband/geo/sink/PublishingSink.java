package se.samband.geo.sink;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A sink whose file is shown when it is whole, and thrown away when it never becomes so. */
final class PublishingSink implements RowSink {

    private final RowSink sink;
    private final Runnable publish;
    private final Runnable discard;
    private boolean published;

    PublishingSink(RowSink sink, Runnable publish, Runnable discard) {
        this.sink = sink;
        this.publish = publish;
        this.discard = discard;
    }

    @Override
    public void write(@Nullable Object[] values, @Nullable Geometry geometry) {
        sink.write(values, geometry);
    }

    @Override
    public void finish() {
        sink.finish();
        sink.close();
        publish.run();
        published = true;
    }

    @Override
    public void close() {
        if (published) {
            return;
        }
        try {
            sink.close();
        } finally {
            discard.run();
        }
    }
}
