package se.samband.store.derive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.samband.core.county.County;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.delivery.Moment;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Settings;

/** Brings everything derived in line with the deliveries in force now. */
public final class Derivation {

    /** Where "today" is decided. */
    public static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private static final Set<String> COVER = Set.of("planned_area", "grant_area", "late_connection_area");
    private static final String HAS_RECORDS = "SELECT 1 FROM building_record LIMIT 1";

    private final Db db;
    private final List<Delivery> deliveries;
    private final DeliveryView view;
    private final LocalDate today;

    public Derivation(Db db, Instant now) {
        this.db = db;
        this.today = LocalDate.ofInstant(now, SWEDEN);
        this.deliveries = DeliveryRows.list(db);
        this.view = DeliveryView.at(deliveries, new Moment(today, now));
    }

    /**
     * @param newLayers layers that got features in this transaction
     * @param newRecords whether register records were added
     * @param withStatus false leaves the status columns as they are, and a note that they are stale
     */
    public void run(Set<String> newLayers, boolean newRecords, boolean withStatus) {
        Set<String> layers = new HashSet<>(newLayers);
        layers.addAll(FeaturesInForce.settle(db, deliveries, view));
        String inForce = registersInForce();
        boolean rebuild = newRecords
                || (FeaturesInForce.concernsMembership(layers) && db.number(HAS_RECORDS) == 1)
                || !inForce.equals(
                        Settings.find(db, Settings.REGISTERS_IN_FORCE).orElse(""));
        if (rebuild) {
            BuildingRows.rebuild(db, deliveries, view);
            Settings.put(db, Settings.REGISTERS_IN_FORCE, inForce);
            layers.add("building");
        }
        if (rebuild || newLayers.stream().anyMatch(COVER::contains)) {
            AreaClaims.recompute(db);
        }
        if (withStatus) {
            refreshStatus();
        } else {
            Settings.put(db, Settings.STATUS_DAY, Settings.STALE);
        }
        layers.forEach(layer -> db.dialect().updateExtent(db, layer));
    }

    private void refreshStatus() {
        County county = CountyLoader.load(db, Settings.get(db, Settings.COUNTY_CODE), Settings.get(db, Settings.NAME));
        Settings.put(db, Settings.STATUS_RULEBOOK, StatusColumns.update(db, county, view));
        Settings.put(db, Settings.STATUS_DAY, today.toString());
    }

    /** Which deliveries with buildings count, in their order of precedence. */
    private String registersInForce() {
        StringBuilder ids = new StringBuilder();
        Set<Long> registers =
                new HashSet<>(db.list("SELECT DISTINCT delivery_id FROM building_record", row -> row.getLong(1)));
        for (int d = 0; d < deliveries.size(); d++) {
            if (view.isInForce(d) && registers.contains(deliveries.get(d).id())) {
                ids.append(deliveries.get(d).id())
                        .append(':')
                        .append(view.rank(d))
                        .append(' ');
            }
        }
        return ids.toString();
    }
}
