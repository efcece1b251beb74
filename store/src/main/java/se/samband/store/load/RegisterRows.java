package se.samband.store.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samband.store.jdbc.Batch;
import se.samband.store.jdbc.Db;
import se.samband.store.row.Codes;
import se.samband.store.row.NewRegisterRecord;

/** Writes the register records of one delivery. */
public final class RegisterRows {

    private static final String LAST_BUILDING = "SELECT max(building) FROM building_record";

    private static final List<String> COLUMNS = List.of(
            "building",
            "delivery_id",
            "row_no",
            "register_id",
            "id_number",
            "east_m",
            "north_m",
            "address",
            "postcode",
            "city",
            "building_type",
            "households",
            "workplaces",
            "holiday_homes",
            "public_function",
            "match_method",
            "confidence");
    private static final String IDS_SO_FAR =
            "SELECT building, register_id, id_number FROM building_record WHERE building IN (%s) ORDER BY building, id_number";

    /** Records that wait, so that the ids their buildings have had are asked for together. */
    private static final int MOST_WAITING = 1_000;

    private final Db db;
    private final long deliveryId;
    private final int firstNew;
    private int lastBuilding;
    private @Nullable Batch insert;
    private final List<Waiting> waiting = new ArrayList<>();

    private record Waiting(int building, NewRegisterRecord record) {}

    private record KnownId(@Nullable String id, int number) {}

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
        insert = insert == null ? db.inserts("building_record", COLUMNS) : insert;
        waiting.add(new Waiting(building, r));
        if (waiting.size() == MOST_WAITING) {
            writeWaiting();
        }
        return building;
    }

    public boolean isEmpty() {
        return insert == null;
    }

    public boolean isKnown(int building) {
        return building >= 1 && building <= lastBuilding;
    }

    public void finish() {
        writeWaiting();
        if (insert != null) {
            insert.close();
        }
    }

    private void writeWaiting() {
        Map<Integer, List<KnownId>> known = idsSoFar();
        waiting.forEach(w ->
                write(w, idNumber(known.computeIfAbsent(w.building(), b -> new ArrayList<>()), w.record())));
        waiting.clear();
    }

    private void write(Waiting w, int idNumber) {
        NewRegisterRecord r = w.record();
        Objects.requireNonNull(insert)
                .number(w.building())
                .number(deliveryId)
                .number(r.rowNo())
                .text(r.registerId())
                .number(idNumber)
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
    }

    /** Of the waiting records' buildings, as far as they were there before this delivery or have records of it already. */
    private Map<Integer, List<KnownId>> idsSoFar() {
        Map<Integer, List<KnownId>> known = new HashMap<>();
        String asked = waiting.stream()
                .filter(w -> w.building() < firstNew || w.record().building() != NewRegisterRecord.NEW_BUILDING)
                .map(w -> Integer.toString(w.building()))
                .distinct()
                .collect(Collectors.joining(","));
        if (!asked.isEmpty()) {
            db.each(
                    IDS_SO_FAR.formatted(asked),
                    row -> known.computeIfAbsent(row.getInt(1), b -> new ArrayList<>())
                            .add(new KnownId(row.getString(2), row.getInt(3))));
        }
        return known;
    }

    /** Numbers the building's ids in order of appearance: the same id gets the same number again. */
    private static int idNumber(List<KnownId> known, NewRegisterRecord r) {
        for (KnownId k : known) {
            if (Objects.equals(k.id(), r.registerId())) {
                return k.number();
            }
        }
        int number = known.isEmpty() ? 1 : known.getLast().number() + 1;
        known.add(new KnownId(r.registerId(), number));
        return number;
    }
}
