package se.samband.store.load;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samband.store.jdbc.Batch;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Dialect;
import se.samband.store.row.Codes;
import se.samband.store.row.NewClaim;

/** Writes claims. From a certain number on the table's indexes are taken away and made anew at the end, which is faster. */
public final class ClaimRows {

    private static final int BULK = 50_000;

    private static final List<String> COLUMNS = List.of(
            "delivery_id",
            "row_no",
            "building",
            "state",
            "technology",
            "down_mbit",
            "up_mbit",
            "owner_id",
            "plan_date",
            "distance_m",
            "dedicated",
            "programme_id",
            "prioritised",
            "match_method",
            "confidence",
            "note");

    private final Db db;
    private final Names owners;
    private final Names programmes;
    private Dialect.@Nullable Suspended suspended;
    private @Nullable Batch insert;
    private int added;

    public ClaimRows(Db db) {
        this.db = db;
        this.owners = new Names(db, "network_owner");
        this.programmes = new Names(db, "programme");
    }

    public void add(long deliveryId, NewClaim c) {
        if (++added == BULK) {
            finish();
            suspended = db.dialect().suspend(db, "claim");
        }
        int owner = owners.number(c.owner());
        int programme = programmes.number(c.programme());
        Batch batch = insert == null ? insert = db.inserts("claim", COLUMNS) : insert;
        batch.number(deliveryId)
                .number(c.rowNo())
                .number(c.building())
                .text(Codes.of(c.state()))
                .text(Codes.of(c.technology()))
                .numberUnless(-1, c.downMbit())
                .numberUnless(-1, c.upMbit())
                .numberUnless(Names.NONE, owner)
                .text(c.planDate() == null ? null : c.planDate().toString())
                .numberUnless(-1, c.distanceM())
                .flag(c.dedicated())
                .numberUnless(Names.NONE, programme)
                .flag(c.prioritised())
                .text(Codes.of(c.matchMethod()))
                .number(c.confidencePercent())
                .text(c.note())
                .add();
    }

    public void finish() {
        if (insert != null) {
            insert.close();
            insert = null;
        }
        if (suspended != null) {
            suspended.restore();
            suspended = null;
        }
    }
}
