package se.samband.store.derive;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import se.samband.core.area.Area;
import se.samband.core.area.AreaKind;
import se.samband.core.area.AreaType;
import se.samband.core.building.BuildingTable;
import se.samband.core.building.RegisterHistory;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.ClaimTable;
import se.samband.core.claim.MatchMethod;
import se.samband.core.claim.Technology;
import se.samband.core.county.County;
import se.samband.core.delivery.Delivery;
import se.samband.core.text.Text;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.StoredGeometry;
import se.samband.store.row.Codes;

/** Reads a whole county into columns. */
public final class CountyLoader {

    private static final String BUILDINGS = """
            SELECT fid, geom, municipality_code, locality_code, area_type, deso_code FROM building
            UNION ALL SELECT fid, geom, municipality_code, locality_code, area_type, deso_code FROM building_earlier
            ORDER BY fid""";
    private static final String BUILDING_COUNT =
            "SELECT (SELECT count(*) FROM building) + (SELECT count(*) FROM building_earlier)";

    private static final String RECORDS = """
            SELECT building, delivery_id, row_no, id_number, households, workplaces, holiday_homes
            FROM building_record ORDER BY building, delivery_id, id""";

    /** Words become ordinals in the database, and null a number: each value fetched costs more than its comparison here. */
    private static final String CLAIMS = """
            SELECT building, delivery_id, row_no, %s + 16 * (%s) + 256 * (%s), coalesce(down_mbit, -1), coalesce(owner_id, 0),
              plan_date, coalesce(distance_m, -1), %s + CASE WHEN prioritised THEN 4 ELSE 0 END + 16 * confidence, coalesce(programme_id, 0)
            FROM claim""".formatted(
                    ordinals("state", ClaimState.values(), Codes::of),
                    ordinals("technology", Technology.values(), Codes::of),
                    ordinals("match_method", MatchMethod.values(), Codes::of),
                    "CASE WHEN dedicated IS NULL THEN -1 WHEN dedicated THEN 1 ELSE 0 END");

    private static final ClaimState[] STATES = ClaimState.values();
    private static final Technology[] TECHNOLOGIES = Technology.values();
    private static final MatchMethod[] METHODS = MatchMethod.values();

    private final Db db;

    private CountyLoader(Db db) {
        this.db = db;
    }

    public static County load(Db db, String countyCode, String countyName) {
        CountyLoader loader = new CountyLoader(db);
        List<Delivery> deliveries = DeliveryRows.list(db);
        Positions deliveryPosition =
                new Positions(deliveries.stream().mapToLong(Delivery::id).toArray());
        BuildingTable buildings = loader.buildings(new Area(AreaKind.COUNTY, countyCode, Text.same(countyName)));
        return new County(
                countyCode,
                deliveries,
                buildings,
                loader.register(buildings, deliveryPosition),
                loader.claims(buildings, deliveryPosition),
                loader.names("network_owner"),
                loader.names("programme"));
    }

    private BuildingTable buildings(Area county) {
        int size = (int) db.number(BUILDING_COUNT);
        int[] fid = new int[size];
        double[] eastM = new double[size];
        double[] northM = new double[size];
        Map<AreaKind, int[]> areaIndex = new EnumMap<>(AreaKind.class);
        Map<AreaKind, List<Area>> areas = new EnumMap<>(AreaKind.class);
        areas.put(AreaKind.COUNTY, List.of(county));
        areas.put(
                AreaKind.AREA_TYPE,
                Arrays.stream(AreaType.values())
                        .map(type -> new Area(AreaKind.AREA_TYPE, type.code(), type.label()))
                        .toList());
        areas.put(AreaKind.MUNICIPALITY, areas(AreaKind.MUNICIPALITY, "municipality"));
        areas.put(AreaKind.LOCALITY, areas(AreaKind.LOCALITY, "locality"));
        areas.put(AreaKind.DESO, areas(AreaKind.DESO, "deso"));
        AreaKind[] columns = {AreaKind.MUNICIPALITY, AreaKind.LOCALITY, AreaKind.AREA_TYPE, AreaKind.DESO};
        List<Map<String, Integer>> positions = new ArrayList<>();
        for (AreaKind kind : columns) {
            positions.add(positions(areas.getOrDefault(kind, List.of())));
            areaIndex.put(kind, new int[size]);
        }
        int[] next = {0};
        db.each(BUILDINGS, row -> {
            int b = next[0]++;
            fid[b] = row.getInt(1);
            Coordinate point = StoredGeometry.point(row.getBytes(2));
            eastM[b] = point.x;
            northM[b] = point.y;
            for (int c = 0; c < columns.length; c++) {
                String code = row.getString(3 + c);
                int[] column = areaIndex.getOrDefault(columns[c], new int[0]);
                column[b] = code == null ? -1 : positions.get(c).getOrDefault(code, -1);
            }
        });
        return new BuildingTable(fid, eastM, northM, areaIndex, areas);
    }

    private List<Area> areas(AreaKind kind, String table) {
        return db.list(
                "SELECT code, name FROM " + table + " ORDER BY code",
                row -> new Area(kind, row.getString(1), Text.same(row.getString(2))));
    }

    private static Map<String, Integer> positions(List<Area> areas) {
        Map<String, Integer> positions = new HashMap<>();
        areas.forEach(area -> positions.put(area.code(), positions.size()));
        return positions;
    }

    private RegisterHistory register(BuildingTable buildings, Positions deliveryPosition) {
        int size = (int) db.number("SELECT count(*) FROM building_record");
        int[] offset = new int[buildings.size() + 1];
        RegisterHistory history = new RegisterHistory(
                offset, new int[size], new int[size], new int[size], new int[size], new int[size], new int[size]);
        int[] at = {0, 0};
        db.each(RECORDS, row -> {
            int r = at[0]++;
            int b = at[1];
            int fid = row.getInt(1);
            while (buildings.fid(b) < fid) {
                offset[++b] = r;
            }
            at[1] = b;
            history.delivery()[r] = deliveryPosition.of(row.getInt(2));
            history.row()[r] = row.getInt(3);
            history.registerId()[r] = row.getInt(4);
            history.households()[r] = row.getInt(5);
            history.workplaces()[r] = row.getInt(6);
            history.holidayHomes()[r] = row.getInt(7);
        });
        Arrays.fill(offset, Math.min(at[1] + 1, buildings.size()), buildings.size() + 1, size);
        return history;
    }

    private ClaimTable claims(BuildingTable buildings, Positions deliveryPosition) {
        Positions ownerPosition = new Positions(ids("network_owner"));
        Positions programmePosition = new Positions(ids("programme"));
        ClaimTable.Builder builder = new ClaimTable.Builder();
        Days days = new Days();
        db.each(CLAIMS, row -> {
            int words = row.getInt(4);
            int facts = row.getInt(9);
            int dedicated = ((facts + 1) & 3) - 1;
            builder.add(
                    buildings.indexOfFid(row.getInt(1)),
                    deliveryPosition.of(row.getInt(2)),
                    row.getInt(3),
                    STATES[words & 15],
                    TECHNOLOGIES[(words >> 4) & 15],
                    row.getInt(5),
                    ownerPosition.of(row.getInt(6)),
                    days.of(row.getString(7)),
                    row.getInt(8),
                    dedicated < 0 ? null : (Boolean) (dedicated == 1),
                    programmePosition.of(row.getInt(10)),
                    (((facts + 1) >> 2) & 1) == 1,
                    METHODS[words >> 8],
                    (facts + 1) >> 4);
        });
        return builder.build(buildings.size());
    }

    private List<String> names(String table) {
        return db.list("SELECT name FROM " + table + " ORDER BY id", row -> row.getString(1));
    }

    private long[] ids(String table) {
        return db.list("SELECT id FROM " + table + " ORDER BY id", (ResultSet row) -> row.getLong(1)).stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static <E extends Enum<E>> String ordinals(String column, E[] values, Function<E, String> code) {
        StringBuilder sql = new StringBuilder("CASE ").append(column);
        for (E value : values) {
            sql.append(" WHEN '").append(code.apply(value)).append("' THEN ").append(value.ordinal());
        }
        return sql.append(" END").toString();
    }

    /** From the database's numbers, which grow from 1, to positions in a list; −1 for a number that is not there. */
    private static final class Positions {
        private final int[] position;

        Positions(long[] ids) {
            position = new int[ids.length == 0 ? 1 : Math.toIntExact(ids[ids.length - 1]) + 1];
            Arrays.fill(position, -1);
            for (int i = 0; i < ids.length; i++) {
                position[(int) ids[i]] = i;
            }
        }

        int of(int id) {
            return id < position.length ? position[id] : -1;
        }
    }

    /** Epoch days of ISO dates; there are few different dates among millions of claims. */
    private static final class Days {
        private final Map<String, Integer> known = new HashMap<>();

        int of(@Nullable String date) {
            return date == null
                    ? ClaimTable.NO_DAY
                    : known.computeIfAbsent(
                            date, text -> (int) LocalDate.parse(text).toEpochDay());
        }
    }
}
