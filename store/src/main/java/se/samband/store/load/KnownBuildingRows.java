package se.samband.store.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import se.samband.core.identity.Address;
import se.samband.core.identity.KnownBuildings;
import se.samband.core.identity.MatchRules;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.StoredGeometry;

/** Reads the buildings that new rows are matched against: all that any delivery not withdrawn has described. */
final class KnownBuildingRows {

    private static final String BUILDINGS = """
            SELECT fid, geom, register_id, address, postcode, city, building_type, households + workplaces + holiday_homes,
              municipality_code
            FROM building
            UNION ALL SELECT fid, geom, NULL, address, postcode, city, building_type, households + workplaces + holiday_homes,
              municipality_code
            FROM building_earlier e WHERE EXISTS (
              SELECT 1 FROM building_record r JOIN delivery d ON d.id = r.delivery_id
              WHERE r.building = e.fid AND d.withdrawn_at IS NULL)
            ORDER BY fid""";

    private static final String EARLIER_IDS = """
            SELECT DISTINCT r.building, r.register_id
            FROM building_record r JOIN delivery d ON d.id = r.delivery_id LEFT JOIN building b ON b.fid = r.building
            WHERE d.withdrawn_at IS NULL AND r.register_id <> coalesce(b.register_id, '')
            ORDER BY r.building""";

    private KnownBuildingRows() {}

    static KnownBuildings read(Db db, MatchRules rules) {
        Deque<EarlierId> earlier =
                new ArrayDeque<>(db.list(EARLIER_IDS, row -> new EarlierId(row.getInt(1), row.getString(2))));
        KnownBuildings.Builder known =
                new KnownBuildings.Builder(rules, (int) db.number("SELECT count(*) FROM building"));
        db.each(BUILDINGS, row -> {
            int fid = row.getInt(1);
            Coordinate point = StoredGeometry.point(row.getBytes(2));
            known.add(
                    fid,
                    row.getString(3),
                    EarlierId.take(earlier, fid),
                    point.x,
                    point.y,
                    Address.find(row.getString(4), row.getString(5), row.getString(6))
                            .orElse(null),
                    row.getString(7));
            known.inMunicipality(row.getString(9));
            if (row.getLong(8) > 0) {
                known.inUse();
            }
        });
        return known.build();
    }

    /** An id that a building had in a register before the one in force. */
    private record EarlierId(int building, String text) {

        /** Those of one building, from the front of all in order of building. */
        static List<String> take(Deque<EarlierId> all, int building) {
            if (all.isEmpty() || all.getFirst().building() > building) {
                return List.of();
            }
            List<String> texts = new ArrayList<>();
            while (!all.isEmpty() && all.getFirst().building() <= building) {
                EarlierId id = all.removeFirst();
                if (id.building() == building) {
                    texts.add(id.text());
                }
            }
            return texts;
        }
    }
}
