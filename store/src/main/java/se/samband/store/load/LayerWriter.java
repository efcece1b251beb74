package se.samband.store.load;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import se.samband.store.jdbc.Batch;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Dialect;

/**
 * Writes features into one layer and its box index. Indexes and triggers of the layer are away until {@link #finish}: keeping the
 * box index from here is several times faster than by triggers.
 */
final class LayerWriter {

    private final Dialect.Suspended suspended;
    private final Batch features;
    private final Batch boxes;
    private final long deliveryId;
    private long lastFid;

    LayerWriter(Db db, String layer, String columns, long deliveryId) {
        this.deliveryId = deliveryId;
        this.lastFid = db.number("SELECT max(fid) FROM (SELECT max(fid) AS fid FROM " + layer
                + " UNION ALL SELECT max(fid) FROM " + layer + "_earlier)");
        this.suspended = Dialect.suspend(db, layer);
        String places = ", ?".repeat(columns.split(",").length);
        this.features = db.batch("INSERT INTO " + layer + " (fid, geom, delivery_id, row_no, " + columns
                + ") VALUES (?, ?, ?, ?" + places + ")");
        this.boxes = db.batch(Dialect.intoBoxIndex(layer));
    }

    /** Begins a feature; the caller binds the layer's own columns and calls {@link Batch#add}. */
    Batch begin(int rowNo, Geometry geometry) {
        Envelope box = geometry.getEnvelopeInternal();
        return begin(rowNo, Dialect.encode(geometry), box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY());
    }

    Batch begin(int rowNo, double eastM, double northM) {
        return begin(rowNo, Dialect.encodePoint(eastM, northM), eastM, eastM, northM, northM);
    }

    private Batch begin(int rowNo, byte @Nullable [] blob, double minX, double maxX, double minY, double maxY) {
        lastFid++;
        boxes.number(lastFid)
                .decimal(minX)
                .decimal(maxX)
                .decimal(minY)
                .decimal(maxY)
                .add();
        return features.number(lastFid).bytes(blob).number(deliveryId).number(rowNo);
    }

    void finish() {
        features.close();
        boxes.close();
        suspended.restore();
    }
}
