package se.samband.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import se.samband.store.jdbc.Connections;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.SearchKey;
import se.samband.store.jdbc.StoredGeometry;
import se.samband.store.row.Place;

/** Search for addresses and places. */
public final class Places {

    /** Sorts after every letter that text can hold. */
    private static final String AFTER_ALL = "\uffff";

    private static final String BUILDINGS = """
            SELECT fid, geom, address, postcode, city, search_key, 0, 0 FROM building
            WHERE search_key >= ? AND search_key < ?""";

    /** Of table {@code address}, with the number of no building first. */
    static final String ADDRESS_COLUMNS =
            "0, geom, street || coalesce(' ' || number, ''), postcode, city, search_key, delivery_id, fid";

    private static final String ADDRESSES =
            "SELECT " + ADDRESS_COLUMNS + " FROM address WHERE search_key >= ? AND search_key < ?";

    private static final String AREAS = """
            SELECT 'municipality', fid, name FROM municipality UNION ALL SELECT 'locality', fid, name FROM locality
            UNION ALL SELECT 'holiday-area', fid, name FROM holiday_area ORDER BY 3""";

    private static final String AREA = "SELECT code, name, geom FROM %s WHERE fid = ?";

    private static final String FOLDED =
            "replace(replace(replace(replace(search_key, 'å', 'a'), 'ä', 'a'), 'ö', 'o'), 'é', 'e')";

    private final Connections connections;

    public Places(Connections connections) {
        this.connections = connections;
    }

    /**
     * Hits for what a person has typed so far: the first word as the beginning of an address or a
     * place's name, further words anywhere in it, those that hold them whole first: number 7 before 70 and a postcode. Case does
     * not matter; å, ä and ö are letters of their own. Places come first, then buildings, then addresses without a building.
     */
    public List<Place> search(String typed, int limit) {
        String key = SearchKey.of(typed);
        return connections.read(db -> {
            List<Place> hits = new ArrayList<>(areas(db, key, limit));
            addresses(db, key, limit, hits);
            return List.copyOf(hits);
        });
    }

    /** As {@link #search}, buildings and addresses only. */
    public List<Place> searchAddresses(String typed, int limit) {
        String key = SearchKey.of(typed);
        return connections.read(db -> {
            List<Place> hits = new ArrayList<>();
            addresses(db, key, limit, hits);
            return List.copyOf(hits);
        });
    }

    private static void addresses(Db db, String key, int limit, List<Place> hits) {
        if (key.isEmpty()) {
            return;
        }
        List<String> words = List.of(key.split(" "));
        String first = words.getFirst();
        List<String> further = words.subList(1, words.size());
        String holdingAll = " AND instr(search_key, ?) > 0".repeat(further.size());
        String wholeFirst = "instr(search_key || ' ', ?) = 0, ".repeat(further.size());
        List<Object> parameters = new ArrayList<>(List.of(first, first + AFTER_ALL));
        further.forEach(word -> parameters.add(" " + word));
        further.forEach(word -> parameters.add(" " + word + " "));
        addresses(db, holdingAll + " ORDER BY " + wholeFirst, parameters, limit, hits);
    }

    /**
     * Buildings and addresses that hold every word somewhere, when å and ä are taken for a, ö for o, é for e. Reads all addresses: for
     * when {@link #search} finds nothing.
     */
    public List<Place> searchLoosely(String typed, int limit) {
        String key = folded(SearchKey.of(typed));
        if (key.isEmpty()) {
            return List.of();
        }
        List<String> words = List.of(key.split(" "));
        String holdingAll = (" AND instr(" + FOLDED + ", ?) > 0").repeat(words.size());
        List<Object> parameters = new ArrayList<>(List.of("", AFTER_ALL));
        parameters.addAll(words);
        return connections.read(db -> {
            List<Place> hits = new ArrayList<>();
            addresses(db, holdingAll + " ORDER BY ", parameters, limit, hits);
            return List.copyOf(hits);
        });
    }

    private static String folded(String text) {
        return text.replace('å', 'a').replace('ä', 'a').replace('ö', 'o').replace('é', 'e');
    }

    private static List<Place> areas(Db db, String key, int limit) {
        if (key.isEmpty()) {
            return List.of();
        }
        List<Place> hits = new ArrayList<>();
        record Named(String kind, long fid) {}
        List<Named> found = new ArrayList<>();
        db.each(AREAS, row -> {
            if (found.size() < limit && SearchKey.of(row.getString(3)).startsWith(key)) {
                found.add(new Named(row.getString(1), row.getLong(2)));
            }
        });
        // Outlines are long and the names that fit are few.
        for (Named area : found) {
            db.each(
                    AREA.formatted(area.kind().replace('-', '_')),
                    row -> {
                        Coordinate inside = StoredGeometry.decode(row.getBytes(3))
                                .getInteriorPoint()
                                .getCoordinate();
                        hits.add(new Place(
                                area.kind(), 0, 0, 0, row.getString(1), row.getString(2), inside.x, inside.y));
                    },
                    area.fid());
        }
        return hits;
    }

    /**
     * Buildings, then addresses.
     *
     * @param rest of the SQL, up to where the order among equals follows
     */
    private static void addresses(Db db, String rest, List<Object> parameters, int limit, List<Place> hits) {
        addresses(db, "building", BUILDINGS + rest, parameters, limit, hits);
        addresses(db, "address", ADDRESSES + rest, parameters, limit, hits);
    }

    private static void addresses(
            Db db, String kind, String sql, List<Object> parameters, int limit, List<Place> hits) {
        List<Object> all = new ArrayList<>(parameters);
        all.add(Math.max(0, limit - hits.size()));
        db.each(sql + "search_key, fid LIMIT ?", row -> hits.add(address(kind, row)), all.toArray());
    }

    private static Place address(String kind, ResultSet row) throws SQLException {
        Coordinate point = StoredGeometry.point(row.getBytes(2));
        String label = label(row.getString(3), row.getString(4), row.getString(5));
        return new Place(kind, row.getInt(1), row.getLong(8), row.getLong(7), null, label, point.x, point.y);
    }

    /** An address on one line. */
    static String label(String line, @Nullable String postcode, @Nullable String city) {
        String place = (text(postcode) + " " + text(city)).strip();
        return place.isEmpty() ? line : line + ", " + place;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
