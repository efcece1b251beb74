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

    private SoftReference<Held> held = new SoftReference<>(null);

    /**
     * Differs whenever registers, addresses or municipalities – which buildings lie in – have come, been withdrawn or come into
     * force: numbers of deliveries and areas are never used again.
     */
    private record State(
            long newest, long withdrawn, String registers, List<Long> addresses, List<Long> municipalities) {}

    private record Held(State state, MatchRules rules, KnownBuildings buildings) {}

    /** Those of the committed state that the connection reads, or that its own transaction has left as it was. */
    public KnownBuildings get(Db db, MatchRules rules) {
        State state = state(db);
        KnownBuildings kept = find(state, rules);
        if (kept != null) {
            return kept;
        }
        KnownBuildings read = read(db, rules);
        keep(new Held(state, rules, read));
        return read;
    }

    /** As a transaction sees them that may have changed them: kept ones serve, but what it reads might be undone and is not kept. */
    public KnownBuildings getWithin(Db db, MatchRules rules) {
        KnownBuildings kept = find(state(db), rules);
        return kept == null ? read(db, rules) : kept;
    }

    private static KnownBuildings read(Db db, MatchRules rules) {
        return AddressLayerRows.addTo(KnownBuildingRows.read(db, rules), db);
    }

    private synchronized @Nullable KnownBuildings find(State state, MatchRules rules) {
        Held now = held.get();
        return now != null && now.state().equals(state) && now.rules().equals(rules) ? now.buildings() : null;
    }

    private synchronized void keep(Held read) {
        held = new SoftReference<>(read);
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
