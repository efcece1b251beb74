package se.samband.store.derive;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import se.samband.core.county.County;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.rules.Rulebooks;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Question;
import se.samband.core.status.Status;
import se.samband.core.status.StatusEvaluator;
import se.samband.store.jdbc.Batch;
import se.samband.store.jdbc.Db;

/** Keeps the status columns of table building, by which the map in QGIS is coloured. */
final class StatusColumns {

    private static final List<Integer> LEVELS_MBIT = List.of(1000, 100, 30);
    private static final String SELECT = "SELECT fid, status_1000, status_100, status_30 FROM building";
    private static final String UPDATE =
            "UPDATE building SET status_1000 = ?, status_100 = ?, status_30 = ? WHERE fid = ?";

    private StatusColumns() {}

    /** Assesses by the default rulebook on the day of the view; returns the rulebook's id. */
    static String update(Db db, County county, DeliveryView view) {
        StatusRulebook rules = Rulebooks.shipped().defaultStatus();
        String set = rules.defaultTechnologySet().id();
        List<byte[]> answers = LEVELS_MBIT.stream()
                .map(level -> StatusEvaluator.evaluate(county, view, rules, new Question(level, set))
                        .ordinals())
                .toList();
        write(db, county, answers);
        return rules.id();
    }

    private static void write(Db db, County county, List<byte[]> answers) {
        String[] codes = Arrays.stream(Status.values()).map(Status::code).toArray(String[]::new);
        // The changes are noted first: a table must not be written while it is being read.
        BitSet changed = new BitSet(county.buildings().size());
        db.each(SELECT, row -> {
            int building = county.buildings().indexOfFid(row.getInt(1));
            for (int level = 0; level < answers.size(); level++) {
                if (!codes[answers.get(level)[building]].equals(row.getString(2 + level))) {
                    changed.set(building);
                }
            }
        });
        try (Batch update = db.batch(UPDATE)) {
            for (int building = changed.nextSetBit(0); building >= 0; building = changed.nextSetBit(building + 1)) {
                for (byte[] answer : answers) {
                    update.text(codes[answer[building]]);
                }
                update.number(county.buildings().fid(building)).add();
            }
        }
    }
}
