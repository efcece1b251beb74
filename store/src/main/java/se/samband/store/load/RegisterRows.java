package se.samband.store.load;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samband.store.jdbc.Batch;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Lookup;
import se.samband.store.row.Codes;
import se.samband.store.row.NewRegisterRecord;

/** Writes the register records of one delivery. */
public final class RegisterRows {

    private static final String LAST_BUILDING = "SELECT max(building) FROM building_record";

    private static final String INSERT = """
            INSERT INTO building_record (building, delivery_id, row_no, register_id, id_number, east_m, north_m, address, postcode,
              city, building_type, households, workplaces, holiday_homes, public_function, match_method, confidence)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String IDS_SO_FAR =
            "SELECT register_id, id_number FROM building_record WHERE building = ? ORDER BY id_number";

    private final Db db;
    private final long deliveryId;
    private final int firstNew;
    private int lastBuilding;
    private @Nullable Batch insert;
    private @Nullable Lookup idsSoFar;

    public RegisterRows(Db db, long deliveryId) {
        this.db = db;
        this.deliveryId = deliveryId;
        this.lastBuilding = (int) db.number(LAST_BUILDING);
        this.firstNew = lastBuilding + 1;
    }

    /** Returns the number of the building. */
    public int add(NewRegisterRecord r) {
        int building = r.building() == NewRegisterRecord.NEW_BUILDING ? ++lastBuilding : r.building();
        if (building < 1 || building > lastBuilding) {
            throw new IllegalArgumentException("no building " + building);
        }
        Batch batch = insert == null ? insert = db.batch(INSERT) : insert;
        batch.number(building)
                .number(deliveryId)
                .number(r.rowNo())
                .text(r.registerId())
                .number(idNumber(building, r))
                .decimal(r.eastM())
                .decimal(r.northM())
                .text(r.address())
                .text(r.postcode())
                .text(r.city())
                .text(r.buildingType())
                .number(r.households())
                .number(r.workplaces())
                .number(r.holidayHomes())
                .text(r.publicFunction())
                .text(Codes.of(r.matchMethod()))
                .number(r.confidencePercent())
                .add();
        return building;
    }

    public boolean isEmpty() {
        return insert == null;
    }

    public boolean isKnown(int building) {
        return building >= 1 && building <= lastBuilding;
    }

    public void finish() {
        if (insert != null) {
            insert.close();
        }
        if (idsSoFar != null) {
            idsSoFar.close();
        }
    }

    /** Numbers the building's ids in order of appearance: the same id gets the same number again. */
    private int idNumber(int building, NewRegisterRecord r) {
        if (r.building() == NewRegisterRecord.NEW_BUILDING && building >= firstNew) {
            return 1;
        }
        record Known(@Nullable String id, int number) {}
        Lookup ids = idsSoFar == null ? idsSoFar = db.lookup(IDS_SO_FAR) : idsSoFar;
        List<Known> known = ids.list(building, row -> new Known(row.getString(1), row.getInt(2)));
        for (Known k : known) {
            if (Objects.equals(k.id(), r.registerId())) {
                return k.number();
            }
        }
        return known.isEmpty() ? 1 : known.getLast().number() + 1;
    }
}
