package se.samband.store.query;

import java.util.List;
import se.samband.store.jdbc.Connections;
import se.samband.store.row.Place;

/** Search for addresses and places. */
public final class Places {

    private final Connections connections;

    public Places(Connections connections) {
        this.connections = connections;
    }

    /**
     * Hits for what a person has typed so far: the first words as a prefix, further words anywhere, å ä ö as such, case ignored.
     */
    public List<Place> search(String typed, int limit) {
        throw new UnsupportedOperationException();
    }
}
