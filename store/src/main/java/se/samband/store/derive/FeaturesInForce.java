package se.samband.store.derive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryView;
import se.samband.store.jdbc.Db;

/**
 * Moves features between each layer and its twin {@code …_earlier}, so that the layer shows exactly what is in force. Where
 * deliveries of several publishers name the same area, the one that counts from
 * the latest day is shown.
 */
final class FeaturesInForce {

    /** Layers whose features have a code that may stand in the layer only once. */
    private static final List<String> CODED = List.of("county", "municipality", "locality", "deso", "holiday_area");

    private static final List<String> PLAIN = List.of(
            "population_square",
            "road",
            "water",
            "address",
            "building_footprint",
            "route",
            "node",
            "planned_area",
            "grant_area",
            "late_connection_area");

    /** Areas that buildings are said to lie in. */
    private static final Set<String> MEMBERSHIP = Set.of("municipality", "locality", "deso");

    private final Db db;
    private final Set<String> changed = new HashSet<>();
    private final Map<Long, Integer> precedence = new HashMap<>();

    private FeaturesInForce(Db db, List<Delivery> deliveries, DeliveryView view) {
        this.db = db;
        List<Integer> inForce = new ArrayList<>();
        for (int d = 0; d < deliveries.size(); d++) {
            if (view.isInForce(d)) {
                inForce.add(d);
            }
        }
        inForce.sort(Comparator.<Integer, LocalDate>comparing(view::countsFrom)
                .thenComparing(d -> deliveries.get(d).receivedAt())
                .thenComparing(d -> deliveries.get(d).id()));
        for (int d : inForce) {
            precedence.put(deliveries.get(d).id(), precedence.size());
        }
    }

    /** Returns the layers that lost or regained features. */
    static Set<String> settle(Db db, List<Delivery> deliveries, DeliveryView view) {
        FeaturesInForce settling = new FeaturesInForce(db, deliveries, view);
        PLAIN.forEach(settling::settlePlain);
        CODED.forEach(settling::settleCoded);
        return settling.changed;
    }

    static boolean concernsMembership(Set<String> layers) {
        return layers.stream().anyMatch(MEMBERSHIP::contains);
    }

    private void settlePlain(String layer) {
        for (long delivery : deliveriesIn(layer)) {
            if (!precedence.containsKey(delivery)) {
                moveDelivery(layer, layer + "_earlier", delivery);
                changed.add(layer);
            }
        }
        for (long delivery : deliveriesIn(layer + "_earlier")) {
            if (precedence.containsKey(delivery)) {
                moveDelivery(layer + "_earlier", layer, delivery);
                changed.add(layer);
            }
        }
    }

    private List<Long> deliveriesIn(String table) {
        return db.list("SELECT DISTINCT delivery_id FROM " + table, row -> row.getLong(1));
    }

    private void moveDelivery(String from, String to, long delivery) {
        db.update("INSERT INTO " + to + " SELECT * FROM " + from + " WHERE delivery_id = ?", delivery);
        db.update("DELETE FROM " + from + " WHERE delivery_id = ?", delivery);
    }

    private void settleCoded(String layer) {
        record Candidate(long fid, int precedence) {}
        Set<Long> shown = new HashSet<>();
        Set<Long> all = new HashSet<>();
        Map<String, Candidate> best = new HashMap<>();
        String rows = "SELECT fid, code, delivery_id, 1 AS shown FROM " + layer
                + " UNION ALL SELECT fid, code, delivery_id, 0 FROM " + layer + "_earlier";
        db.each(rows, row -> {
            long fid = row.getLong(1);
            all.add(fid);
            if (row.getInt(4) == 1) {
                shown.add(fid);
            }
            Integer rank = precedence.get(row.getLong(3));
            if (rank != null) {
                best.merge(
                        row.getString(2),
                        new Candidate(fid, rank),
                        (a, b) -> a.precedence() > b.precedence()
                                        || (a.precedence() == b.precedence() && a.fid() > b.fid())
                                ? a
                                : b);
            }
        });
        Set<Long> wanted = new HashSet<>();
        best.values().forEach(candidate -> wanted.add(candidate.fid()));
        moveFeatures(layer, layer + "_earlier", all, fid -> shown.contains(fid) && !wanted.contains(fid));
        moveFeatures(layer + "_earlier", layer, all, fid -> !shown.contains(fid) && wanted.contains(fid));
        if (!shown.equals(wanted)) {
            changed.add(layer);
        }
    }

    private void moveFeatures(String from, String to, Set<Long> all, LongPredicate moves) {
        String fids = all.stream()
                .mapToLong(Long::longValue)
                .filter(moves)
                .sorted()
                .mapToObj(Long::toString)
                .collect(Collectors.joining(","));
        if (!fids.isEmpty()) {
            db.run("INSERT INTO " + to + " SELECT * FROM " + from + " WHERE fid IN (" + fids + ")");
            db.run("DELETE FROM " + from + " WHERE fid IN (" + fids + ")");
        }
    }
}
