package se.samband.store.derive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import se.samband.core.area.AreaType;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.status.Status;
import se.samband.store.jdbc.Batch;
import se.samband.store.jdbc.BoxIndex;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Dialect;
import se.samband.store.jdbc.SearchKey;

/**
 * Makes table building from the register records: the record in force gives a building its place in the layer, a building without
 * one is kept in the twin table. Everything is made anew; that is faster than telling what changed, and cannot drift.
 */
final class BuildingRows {

    private static final String RECORDS = """
            SELECT building, delivery_id, east_m, north_m, register_id, address, postcode, city, building_type, households,
              workplaces, holiday_homes, public_function
            FROM building_record ORDER BY building, delivery_id, id""";

    private static final List<String> COLUMNS = List.of(
            "fid",
            "geom",
            "register_id",
            "address",
            "postcode",
            "city",
            "building_type",
            "households",
            "workplaces",
            "holiday_homes",
            "public_function",
            "municipality_code",
            "locality_code",
            "area_type",
            "deso_code",
            "search_key",
            "status_1000",
            "status_100",
            "status_30");

    private static final String MUNICIPALITIES = "SELECT code, '', geom FROM municipality";
    private static final String LOCALITIES = "SELECT code, kind, geom FROM locality";
    private static final String DESO = "SELECT code, '', geom FROM deso";

    private final Membership municipalities;
    private final Membership localities;
    private final Membership deso;
    private final Map<Long, Integer> rankInForce = new HashMap<>();
    private final Batch layer;
    private final Batch twin;
    private final BoxIndex boxes;

    private int building;
    private @Nullable Row inForce;
    private int inForceRank;
    private @Nullable Row last;
    private int inRegister;

    /** What a record says, held until the building's last record is read. */
    private record Row(
            Coordinate point,
            @Nullable String registerId,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String city,
            @Nullable String type,
            int households,
            int workplaces,
            int holidayHomes,
            @Nullable String publicFunction) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    new Coordinate(row.getDouble(3), row.getDouble(4)),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    row.getString(9),
                    row.getInt(10),
                    row.getInt(11),
                    row.getInt(12),
                    row.getString(13));
        }
    }

    private BuildingRows(Db db, List<Delivery> deliveries, DeliveryView view) {
        municipalities = new Membership(db, MUNICIPALITIES);
        localities = new Membership(db, LOCALITIES);
        deso = new Membership(db, DESO);
        for (int d = 0; d < deliveries.size(); d++) {
            if (view.isInForce(d)) {
                rankInForce.put(deliveries.get(d).id(), view.rank(d));
            }
        }
        layer = db.inserts("building", COLUMNS);
        twin = db.inserts("building_earlier", COLUMNS);
        boxes = db.dialect().packedBoxIndex(db, "building");
    }

    /** Returns the number of buildings in the register in force. */
    static int rebuild(Db db, List<Delivery> deliveries, DeliveryView view) {
        Dialect.Suspended layerSides = db.dialect().suspend(db, "building");
        Dialect.Suspended twinSides = db.dialect().suspend(db, "building_earlier");
        db.dialect().clear(db, "building");
        db.run("DELETE FROM building_earlier");
        BuildingRows rows = new BuildingRows(db, deliveries, view);
        db.each(RECORDS, rows::record);
        rows.flush();
        rows.layer.close();
        rows.twin.close();
        rows.boxes.finish();
        layerSides.restore();
        twinSides.restore();
        return rows.inRegister;
    }

    /** As {@link se.samband.core.building.RegisterView}: of the records in force the one of highest rank counts. */
    private void record(ResultSet row) throws SQLException {
        int next = row.getInt(1);
        if (next != building) {
            flush();
            building = next;
        }
        Integer rank = rankInForce.get(row.getLong(2));
        Row read = Row.of(row);
        if (rank != null && (inForce == null || rank >= inForceRank)) {
            inForce = read;
            inForceRank = rank;
        }
        last = read;
    }

    private void flush() {
        Row kept = inForce == null ? last : inForce;
        if (kept != null) {
            if (inForce != null) {
                inRegister++;
                boxes.add(building, new Envelope(kept.point()));
            }
            write(inForce == null ? twin : layer, kept);
        }
        inForce = null;
        last = null;
    }

    private void write(Batch batch, Row row) {
        Membership.Hit municipality = municipalities.find(row.point());
        Membership.Hit locality = localities.find(row.point());
        Membership.Hit desoArea = deso.find(row.point());
        batch.number(building)
                .point(row.point().x, row.point().y)
                .text(row.registerId())
                .text(row.address())
                .text(row.postcode())
                .text(row.city())
                .text(row.type())
                .number(row.households())
                .number(row.workplaces())
                .number(row.holidayHomes())
                .text(row.publicFunction())
                .text(code(municipality))
                .text(code(locality))
                .text(areaType(locality).code())
                .text(code(desoArea))
                .text(row.address() == null ? null : SearchKey.of(row.address(), row.postcode(), row.city()))
                .text(Status.UNKNOWN.code())
                .text(Status.UNKNOWN.code())
                .text(Status.UNKNOWN.code())
                .add();
    }

    private static @Nullable String code(Membership.@Nullable Hit hit) {
        return hit == null ? null : hit.code();
    }

    private AreaType areaType(Membership.@Nullable Hit locality) {
        if (locality == null) {
            return localities.isEmpty() ? AreaType.UNKNOWN : AreaType.OUTSIDE;
        }
        return locality.kind().equals(DeliveryKind.SMALL_LOCALITY.code()) ? AreaType.SMALL_LOCALITY : AreaType.LOCALITY;
    }
}
