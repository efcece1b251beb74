package se.samband.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.Technology;
import se.samband.core.identity.KnownBuildings;
import se.samband.core.identity.MatchRules;
import se.samband.store.jdbc.AddressOrder;
import se.samband.store.jdbc.Connections;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.SearchKey;
import se.samband.store.jdbc.StoredGeometry;
import se.samband.store.load.BuildingsToMatch;
import se.samband.store.row.Building;
import se.samband.store.row.BuildingRecord;
import se.samband.store.row.Codes;
import se.samband.store.row.NewClaim;
import se.samband.store.row.StoredClaim;

/** Buildings, and what was ever delivered about them. */
public final class Buildings {

    private static final String COLUMNS = """
            fid, geom, register_id, address, postcode, city, building_type, municipality_code, locality_code, area_type, deso_code,
            households, workplaces, holiday_homes, public_function, status_1000, status_100, status_30""";

    private static final String SELECT = "SELECT " + COLUMNS + ", 1 FROM building";
    private static final String EVER =
            SELECT + " WHERE fid = ? UNION ALL SELECT " + COLUMNS + ", 0 FROM building_earlier WHERE fid = ?";

    private static final String BY_REGISTER_ID = "SELECT fid FROM building WHERE register_id = ? ORDER BY fid";
    private static final String BY_EARLIER_ID = """
            SELECT r.building FROM building_record r JOIN delivery d ON d.id = r.delivery_id
            WHERE r.register_id = ? AND d.withdrawn_at IS NULL ORDER BY r.delivery_id DESC, r.id DESC""";

    private static final String ADDRESSES = """
            SELECT fid, search_key FROM building UNION ALL SELECT fid, search_key FROM building_earlier""";
    private static final String SEARCH = """
            SELECT fid, search_key FROM building WHERE %1$s UNION ALL SELECT fid, search_key FROM building_earlier WHERE %1$s
            UNION ALL SELECT building, NULL FROM building_record WHERE register_id = ?""";

    /** What {@link #record} reads of table {@code building_record}, called x. */
    static final String RECORD_COLUMNS = """
            x.delivery_id, x.row_no, x.register_id, x.east_m, x.north_m, x.address, x.postcode, x.city, x.building_type,
              x.households, x.workplaces, x.holiday_homes, x.public_function, x.match_method, x.confidence""";

    /** What {@link #claim} reads of tables {@code claim}, {@code network_owner} and {@code programme}, called x, o and p. */
    static final String CLAIM_COLUMNS = """
            x.delivery_id, x.row_no, x.state, x.technology, coalesce(x.down_mbit, -1), coalesce(x.up_mbit, -1), o.name,
              x.plan_date, coalesce(x.distance_m, -1), x.dedicated, p.name, x.prioritised, x.match_method, x.confidence, x.note""";

    private static final String RECORDS =
            "SELECT " + RECORD_COLUMNS + " FROM building_record x WHERE x.building = ? ORDER BY x.delivery_id, x.id";

    private static final String CLAIMS = "SELECT " + CLAIM_COLUMNS + """
             FROM claim x LEFT JOIN network_owner o ON o.id = x.owner_id LEFT JOIN programme p ON p.id = x.programme_id
            WHERE x.building = ? ORDER BY x.delivery_id, x.id""";

    private final Connections connections;
    private final BuildingsToMatch toMatch;
    private final LayerAddresses layer;

    public Buildings(Connections connections, BuildingsToMatch toMatch) {
        this.connections = connections;
        this.toMatch = toMatch;
        this.layer = new LayerAddresses(connections, toMatch);
    }

    /** Also a building that is no longer in the register. */
    public Optional<Building> find(int fid) {
        return connections.read(db -> find(db, fid));
    }

    /** By the id in the register in force, else by one it had in an earlier register. */
    public Optional<Building> findByRegisterId(String registerId) {
        return connections.read(db -> db.find(BY_REGISTER_ID, row -> row.getInt(1), registerId)
                .or(() -> db.find(BY_EARLIER_ID, row -> row.getInt(1), registerId))
                .flatMap(fid -> find(db, fid)));
    }

    public PageOf<Building> list(BuildingQuery query) {
        Where where = new Where()
                .equal("municipality_code", query.municipalityCode())
                .equal("locality_code", query.localityCode())
                .equal("area_type", query.areaType())
                .equal("deso_code", query.desoCode())
                .contains("search_key", query.address())
                .in("fid", query.fids());
        String direction = query.descending() ? " DESC" : "";
        String column = switch (query.sort()) {
            case FID -> "fid";
            case ADDRESS -> "search_key";
            case MUNICIPALITY -> "municipality_code";
            case HOUSEHOLDS -> "households";
        };
        // What is not known comes first, and last the other way round.
        String order =
                " ORDER BY " + column + direction + (query.descending() ? " NULLS LAST" : " NULLS FIRST") + ", fid";
        return connections.read(db -> new PageOf<>(
                db.list(
                        SELECT + where.sql() + order + where.page(query.page()),
                        Buildings::building,
                        where.parameters(query.page())),
                (int) db.number("SELECT count(*) FROM building" + where.sql(), where.parameters())));
    }

    /** The buildings with these numbers, also those no longer in the register; numbers that are not there are left out. */
    public Map<Integer, Building> listByFid(Collection<Integer> fids) {
        Where where = new Where().in("fid", fids);
        String sql = SELECT + where.sql() + " UNION ALL SELECT " + COLUMNS + ", 0 FROM building_earlier" + where.sql();
        Map<Integer, Building> found = new HashMap<>();
        connections.reading(db -> db.each(sql, row -> {
            Building building = building(row);
            found.put(building.fid(), building);
        }));
        return found;
    }

    /** Numbers of all buildings, also those no longer in the register, in order of address; those without one come first. */
    public int[] addressOrder() {
        record Addressed(int fid, String key) {}
        List<Addressed> all = new ArrayList<>();
        connections.reading(db -> db.each(ADDRESSES, row -> {
            String searchKey = row.getString(2);
            all.add(new Addressed(row.getInt(1), searchKey == null ? "" : AddressOrder.key(searchKey)));
        }));
        all.sort(Comparator.comparing(Addressed::key).thenComparingInt(Addressed::fid));
        return all.stream().mapToInt(Addressed::fid).toArray();
    }

    /**
     * Numbers, ascending, of the buildings whose address, postcode and city hold every word – their own, or one of the address
     * layer – or that have or had this id in a register. See {@link SearchKey#holds}.
     */
    public int[] search(String text) {
        String words = SearchKey.of(text);
        if (words.isEmpty()) {
            return new int[0];
        }
        Where holding = new Where().containsAll("search_key", words);
        List<Object> parameters = new ArrayList<>(List.of(holding.parameters()));
        parameters.addAll(List.of(holding.parameters()));
        parameters.add(text.strip());
        return connections.read(db -> {
            IntStream.Builder fids = IntStream.builder();
            db.each(
                    SEARCH.formatted(holding.condition()),
                    row -> {
                        String key = row.getString(2);
                        if (key == null || SearchKey.holds(key, words)) {
                            fids.add(row.getInt(1));
                        }
                    },
                    parameters.toArray());
            return IntStream.concat(fids.build(), layer.search(db, words))
                    .sorted()
                    .distinct()
                    .toArray();
        });
    }

    /** Every register record of the building, the oldest delivery first. */
    public List<BuildingRecord> records(int fid) {
        return connections.read(db -> db.list(RECORDS, Buildings::record, fid));
    }

    /** Every claim about the building, also superseded and withdrawn ones, the oldest delivery first. */
    public List<StoredClaim> claims(int fid) {
        return connections.read(db -> db.list(CLAIMS, row -> claim(row, fid), fid));
    }

    /** The buildings to match rows against, also by the addresses imported by themselves; for a check without import. */
    public KnownBuildings known(MatchRules rules) {
        return connections.read(db -> toMatch.get(db, rules));
    }

    private static Optional<Building> find(Db db, int fid) {
        return db.find(EVER, Buildings::building, fid, fid);
    }

    private static Building building(ResultSet row) throws SQLException {
        Coordinate point = StoredGeometry.point(row.getBytes(2));
        return new Building(
                row.getInt(1),
                point.x,
                point.y,
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getInt(12),
                row.getInt(13),
                row.getInt(14),
                row.getString(15),
                row.getString(16),
                row.getString(17),
                row.getString(18),
                row.getInt(19) == 1);
    }

    static BuildingRecord record(ResultSet row) throws SQLException {
        return new BuildingRecord(
                row.getLong(1),
                row.getInt(2),
                row.getString(3),
                row.getDouble(4),
                row.getDouble(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getInt(10),
                row.getInt(11),
                row.getInt(12),
                row.getString(13),
                Codes.matchMethod(row.getString(14)),
                row.getInt(15));
    }

    static StoredClaim claim(ResultSet row, int building) throws SQLException {
        String planDate = row.getString(8);
        return new StoredClaim(
                row.getLong(1),
                new NewClaim(
                        row.getInt(2),
                        building,
                        ClaimState.find(row.getString(3)).orElseThrow(),
                        Technology.find(row.getString(4)).orElseThrow(),
                        row.getInt(5),
                        row.getInt(6),
                        row.getString(7),
                        planDate == null ? null : LocalDate.parse(planDate),
                        row.getInt(9),
                        flag(row, 10),
                        row.getString(11),
                        row.getBoolean(12),
                        Codes.matchMethod(row.getString(13)),
                        row.getInt(14),
                        row.getString(15)));
    }

    private static @Nullable Boolean flag(ResultSet row, int column) throws SQLException {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? null : (Boolean) value;
    }
}
