package se.samband.store.query;

import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;
import se.samband.store.jdbc.Connections;
import se.samband.store.row.Feature;

/** Features of the map layers. */
public final class Features {

    private final Connections connections;

    public Features(Connections connections) {
        this.connections = connections;
    }

    /** Shows every feature of the layer whose box meets the envelope (metres, EPSG:3006), in order of fid. */
    public void each(String layer, Envelope box, Consumer<Feature> consumer) {
        throw new UnsupportedOperationException();
    }

    public long count(String layer) {
        throw new UnsupportedOperationException();
    }
}
