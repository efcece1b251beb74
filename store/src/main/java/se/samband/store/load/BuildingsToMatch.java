package se.samband.store.load;

import java.lang.ref.SoftReference;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samband.core.identity.KnownBuildings;
import se.samband.core.identity.MatchRules;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Settings;

/**
 * The known buildings of one workspace, kept from use to use as long as memory is plenty: a file is checked before it is imported,
 * and others follow, while the buildings stay the same. Safe for several threads.
 */
public final class BuildingsToMatch {

    private static final String DELIVERIES = """
            SELECT coalesce(max(id), 0), count(withdrawn_at) FROM delivery WHERE kind IN ('building', 'address')""";
    private static final String ADDRESSES = "SELECT DISTINCT delivery_id FROM address ORDER BY delivery_id";

    private static final String MUNICIPALITIES = "SELECT fid FROM municipality ORDER BY fid";

    private volatile SoftReference<Held> held = new SoftReference<>(null);

    /**
     * Differs whenever registers, addresses or municipalities – which buildings lie in – have come, been withdrawn or come into
     * force: numbers of deliveries and areas are never used again.
     */
    private record State(
            long newest, long withdrawn, String registers, List<Long> addresses, List<Long> municipalities) {}

    /** @param version a data version in which they are so */
    private record Held(long version, State state, MatchRules rules, KnownBuildings buildings) {}

    /**
     * Those of the committed state that the connection reads, or that its own transaction has left as it was. Who asks for them while
     * another reads them waits, since they take much memory on the way.
     */
    public KnownBuildings get(Db db, MatchRules rules) {
        long version = Settings.dataVersion(db);
        Held now = held.get();
        if (now != null && now.version() == version && now.rules().equals(rules)) {
            return now.buildings();
        }
        synchronized (this) {
            State state = state(db);
            KnownBuildings kept = find(state, rules);
            KnownBuildings buildings = kept == null ? read(db, rules) : kept;
            held = new SoftReference<>(new Held(version, state, rules, buildings));
            return buildings;
        }
    }

    /** As a transaction sees them that may have changed them: kept ones serve, but what it reads might be undone and is not kept. */
    public KnownBuildings getWithin(Db db, MatchRules rules) {
        KnownBuildings kept = find(state(db), rules);
        return kept == null ? read(db, rules) : kept;
    }

    private static KnownBuildings read(Db db, MatchRules rules) {
        return AddressLayerRows.addTo(KnownBuildingRows.read(db, rules), db);
    }

    private @Nullable KnownBuildings find(State state, MatchRules rules) {
        Held now = held.get();
        return now != null && now.state().equals(state) && now.rules().equals(rules) ? now.buildings() : null;
    }

    private static State state(Db db) {
        String registers = Settings.find(db, Settings.REGISTERS_IN_FORCE).orElse("");
        List<Long> addresses = db.list(ADDRESSES, row -> row.getLong(1));
        List<Long> municipalities = db.list(MUNICIPALITIES, row -> row.getLong(1));
        return db.find(
                        DELIVERIES,
                        row -> new State(row.getLong(1), row.getLong(2), registers, addresses, municipalities))
                .orElseThrow();
    }
}
