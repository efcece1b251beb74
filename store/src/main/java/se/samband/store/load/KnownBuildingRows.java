package se.samband.store.load;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import se.samband.core.identity.Address;
import se.samband.core.identity.KnownBuildings;
import se.samband.core.identity.MatchRules;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Dialect;

/** Reads the buildings that new rows are matched against: all that any delivery not withdrawn has described. */
public final class KnownBuildingRows {

    private static final String BUILDINGS = """
            SELECT fid, geom, register_id, address, postcode, city, building_type, households + workplaces + holiday_homes
            FROM building
            UNION ALL SELECT fid, geom, NULL, address, postcode, city, building_type, households + workplaces + holiday_homes
            FROM building_earlier
            ORDER BY fid""";

    private static final String IDS = """
            SELECT DISTINCT r.building, r.register_id FROM building_record r JOIN delivery d ON d.id = r.delivery_id
            WHERE d.withdrawn_at IS NULL ORDER BY r.building""";

    private KnownBuildingRows() {}

    public static KnownBuildings read(Db db, MatchRules rules) {
        record Id(int building, String text) {}
        List<Id> ids = db.list(IDS, row -> new Id(row.getInt(1), row.getString(2) == null ? "" : row.getString(2)));
        KnownBuildings.Builder known = new KnownBuildings.Builder(rules);
        int[] next = {0};
        db.each(BUILDINGS, row -> {
            int fid = row.getInt(1);
            String current = row.getString(3);
            List<String> earlier = new ArrayList<>();
            boolean described = false;
            while (next[0] < ids.size() && ids.get(next[0]).building() <= fid) {
                Id id = ids.get(next[0]++);
                if (id.building() == fid) {
                    described = true;
                    if (!id.text().isEmpty() && !id.text().equals(current)) {
                        earlier.add(id.text());
                    }
                }
            }
            if (described) {
                Coordinate point = Dialect.decodePoint(row.getBytes(2));
                known.add(
                        fid,
                        current,
                        earlier,
                        point.x,
                        point.y,
                        Address.find(row.getString(4), row.getString(5), row.getString(6))
                                .orElse(null),
                        row.getString(7));
                if (row.getLong(8) > 0) {
                    known.inUse();
                }
            }
        });
        return known.build();
    }
}
