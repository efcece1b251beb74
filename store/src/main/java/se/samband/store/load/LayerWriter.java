package se.samband.store.load;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import se.samband.store.jdbc.Batch;
import se.samband.store.jdbc.BoxIndex;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Dialect;

/**
 * Writes features into one layer and its box index. Indexes and triggers of the layer are away until {@link #finish}: keeping the
 * box index from here is several times faster than by triggers.
 */
final class LayerWriter {

    private final Dialect.Suspended suspended;
    private final Batch features;
    private final BoxIndex boxes;
    private final long deliveryId;
    private long lastFid;

    LayerWriter(Db db, String layer, String columns, long deliveryId) {
        this.deliveryId = deliveryId;
        this.lastFid = db.number("SELECT max(fid) FROM (SELECT max(fid) AS fid FROM " + layer
                + " UNION ALL SELECT max(fid) FROM " + layer + "_earlier) AS x");
        this.suspended = db.dialect().suspend(db, layer);
        List<String> all = new ArrayList<>(List.of("fid", "geom", "delivery_id", "row_no"));
        all.addAll(List.of(columns.split(", ")));
        this.features = db.inserts(layer, all);
        this.boxes = db.dialect().boxIndex(db, layer);
    }

    /** Begins a feature; the caller binds the layer's own columns and calls {@link Batch#add}. */
    Batch begin(int rowNo, Geometry geometry) {
        boxes.add(++lastFid, geometry.getEnvelopeInternal());
        return features.number(lastFid).geometry(geometry).number(deliveryId).number(rowNo);
    }

    Batch begin(int rowNo, double eastM, double northM) {
        boxes.add(++lastFid, new Envelope(new Coordinate(eastM, northM)));
        return features.number(lastFid).point(eastM, northM).number(deliveryId).number(rowNo);
    }

    void finish() {
        features.close();
        boxes.finish();
        suspended.restore();
    }
}
