package se.samband.store.check;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.jdbc.Db;
import se.samband.store.query.Tables;

/** Whether every row of every delivery is where it should be. */
final class DeliveryCheck {

    private static final String NO_BUILDING = """
            SELECT count(*) FROM %s r WHERE NOT EXISTS (SELECT 1 FROM building b WHERE b.fid = r.building)
              AND NOT EXISTS (SELECT 1 FROM building_earlier e WHERE e.fid = r.building)""";

    private static final String TWICE = "SELECT count(*) FROM %1$s WHERE fid IN (SELECT fid FROM %1$s_earlier)";

    /** Several rows may be parts of one area, which keeps the number of the first. */
    private static final String WRONG_COUNTS = """
            SELECT d.id, d.rows_taken, count(DISTINCT r.row_no),
              d.rows_refused, (SELECT count(*) FROM refused_row f WHERE f.delivery_id = d.id)
            FROM delivery d LEFT JOIN (%s) r ON r.delivery_id = d.id
            GROUP BY d.id HAVING (count(DISTINCT r.row_no) <> d.rows_taken
                AND NOT (d.kind IN (%s) AND count(DISTINCT r.row_no) BETWEEN 1 AND d.rows_taken))
              OR d.rows_refused <> (SELECT count(*) FROM refused_row f WHERE f.delivery_id = d.id)""";

    private static final Text REMEDY = new Text(
            "Återställ arbetsytan från en säkerhetskopia, eller återta leveransen och läs in den igen.",
            "Restore the workspace from a backup, or withdraw the delivery and import it again.");

    private DeliveryCheck() {}

    static void run(Db db, List<Finding> findings) {
        for (String table : List.of("building_record", "building_footprint", "claim")) {
            long lost = db.number(NO_BUILDING.formatted(table));
            if (lost > 0) {
                findings.add(fault(
                        "building-missing",
                        new Text(
                                lost + " rader i tabellen " + table + " gäller byggnader som inte finns.",
                                lost + " rows of table " + table + " are about buildings that are not there.")));
            }
        }
        for (String layer : Tables.layers()) {
            if (db.number(TWICE.formatted(layer)) > 0) {
                findings.add(fault(
                        "feature-twice",
                        new Text(
                                "objekt i lagret " + layer + " finns både som gällande och som tidigare.",
                                "features of layer " + layer + " stand both as current and as earlier.")));
            }
        }
        counts(db, findings);
    }

    private static void counts(Db db, List<Finding> findings) {
        StringBuilder rows = new StringBuilder("SELECT delivery_id, row_no FROM building_record"
                + " UNION ALL SELECT delivery_id, row_no FROM claim WHERE match_method <> 'area'");
        for (String layer : Tables.OF_FEATURES) {
            rows.append(" UNION ALL SELECT delivery_id, row_no FROM ").append(layer);
            rows.append(" UNION ALL SELECT delivery_id, row_no FROM ")
                    .append(layer)
                    .append("_earlier");
        }
        db.each(WRONG_COUNTS.formatted(rows, areaKinds()), row -> {
            String sv = "leverans " + row.getLong(1) + ": " + row.getInt(2) + " tagna och " + row.getInt(4)
                    + " avvisade rader enligt listan, men " + row.getInt(3) + " och " + row.getInt(5) + " finns.";
            String en = "delivery " + row.getLong(1) + ": " + row.getInt(2) + " rows taken and " + row.getInt(4)
                    + " refused by the list, but " + row.getInt(3) + " and " + row.getInt(5) + " are there.";
            findings.add(fault("rows-missing", new Text(sv, en)));
        });
    }

    private static String areaKinds() {
        return Arrays.stream(DeliveryKind.values())
                .filter(kind -> kind.content() == DeliveryKind.Content.AREA)
                .map(kind -> "'" + kind.code() + "'")
                .collect(Collectors.joining(", "));
    }

    private static Finding fault(String code, Text what) {
        return Finding.fault(Problem.of(code, what, REMEDY));
    }
}
