package se.samband.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import se.samband.core.claim.MatchMethod;
import se.samband.core.identity.Address;
import se.samband.core.identity.AddressLayerRules;
import se.samband.core.identity.BuildingMatcher;
import se.samband.core.identity.MatchResult;
import se.samband.core.identity.MatchRules;
import se.samband.store.jdbc.Connections;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Dialect;
import se.samband.store.jdbc.SearchKey;
import se.samband.store.jdbc.StoredGeometry;
import se.samband.store.load.BuildingsToMatch;
import se.samband.store.row.Building;
import se.samband.store.row.LayerAddress;

/**
 * The addresses that were imported by themselves, each with its building: the one that a row of a filing with this address at this
 * place is tied to, so that whoever asks by address and whoever delivers by address speak of the same.
 */
public final class LayerAddresses {

    private static final String SELECT = "SELECT " + Places.ADDRESS_COLUMNS + " FROM address WHERE ";
    private static final String OUTLINE = "SELECT geom FROM building_footprint WHERE building = ?";

    private final Connections connections;
    private final BuildingsToMatch toMatch;

    public LayerAddresses(Connections connections, BuildingsToMatch toMatch) {
        this.connections = connections;
        this.toMatch = toMatch;
    }

    public Optional<LayerAddress> find(long id) {
        return connections.read(db ->
                tied(db, db.list(SELECT + "fid = ?", Row::of, id)).stream().findFirst());
    }

    /** The building's addresses, in the order they were imported. */
    public List<LayerAddress> of(Building building) {
        return connections.read(db -> {
            Envelope box = db.find(OUTLINE, row -> StoredGeometry.box(row.getBytes(1)), building.fid())
                    .orElseGet(() -> new Envelope(new Coordinate(building.eastM(), building.northM())));
            box.expandBy(AddressLayerRules.ASSUMED.nearM());
            List<Row> near = db.list(
                    SELECT + db.dialect().inBox("address") + " ORDER BY fid",
                    Row::of,
                    Dialect.sides(box).toArray());
            return tied(db, near).stream()
                    .filter(address -> address.building() == building.fid())
                    .toList();
        });
    }

    /** Numbers of the buildings with an address that holds every word, see {@link SearchKey#holds}. */
    IntStream search(Db db, String words) {
        List<Row> found = new ArrayList<>();
        Where where = new Where().containsAll("search_key", words);
        db.each(
                SELECT + where.condition(),
                row -> {
                    if (SearchKey.holds(row.getString(6), words)) {
                        found.add(Row.of(row));
                    }
                },
                where.parameters());
        return tied(db, found).stream().mapToInt(LayerAddress::building).filter(fid -> fid > 0);
    }

    /** Buildings are read only where there is an address to tie: that takes some seconds for a million. */
    private List<LayerAddress> tied(Db db, List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        BuildingMatcher matcher = new BuildingMatcher(toMatch.get(db, MatchRules.ASSUMED));
        return rows.stream().map(row -> row.tied(matcher)).toList();
    }

    private record Row(
            long id,
            Coordinate point,
            String line,
            @Nullable String postcode,
            @Nullable String city,
            long delivery) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong(8),
                    StoredGeometry.point(row.getBytes(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getLong(7));
        }

        LayerAddress tied(BuildingMatcher matcher) {
            MatchResult result =
                    matcher.match(null, Address.find(line, postcode, city).orElse(null), null, point.x, point.y);
            // By its place alone a building would be tied that has another address, or none.
            int building = result instanceof MatchResult.Found found && found.method() != MatchMethod.POSITION
                    ? found.fid()
                    : 0;
            return new LayerAddress(id, building, delivery, Places.label(line, postcode, city));
        }
    }
}
