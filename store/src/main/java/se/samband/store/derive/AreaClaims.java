package se.samband.store.derive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.MatchMethod;
import se.samband.core.claim.Technology;
import se.samband.geo.index.AreaLocator;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.StoredGeometry;
import se.samband.store.load.ClaimRows;
import se.samband.store.row.NewClaim;

/**
 * Makes a claim for every building inside a planned, granted or late-connection area. The row of the claim is the area's feature
 * number. Areas of every delivery get theirs, also superseded and withdrawn ones, so that earlier moments can be shown.
 */
final class AreaClaims {

    private static final Map<String, ClaimState> LAYERS = Map.of(
            "planned_area", ClaimState.PLANNED,
            "grant_area", ClaimState.GRANTED,
            "late_connection_area", ClaimState.LATE_CONNECTION);

    private static final String AREAS = """
            SELECT delivery_id, row_no, owner, programme, technology, down_mbit, plan_date, geom FROM %1$s
            UNION ALL SELECT delivery_id, row_no, owner, programme, technology, down_mbit, plan_date, geom FROM %1$s_earlier
            ORDER BY delivery_id, row_no""";

    private static final String DELETE = "DELETE FROM claim WHERE match_method = 'area'";
    private static final String BUILDINGS =
            "SELECT fid, geom FROM building UNION ALL SELECT fid, geom FROM building_earlier";

    /** The tie between building and area is exact: the register's point lies inside. */
    private static final int SURE = 100;

    private record Area(
            long deliveryId,
            int rowNo,
            ClaimState state,
            @Nullable String owner,
            @Nullable String programme,
            Technology technology,
            int downMbit,
            @Nullable LocalDate planDate,
            Geometry geometry) {

        NewClaim claim(int building) {
            return new NewClaim(
                    rowNo,
                    building,
                    state,
                    technology,
                    downMbit,
                    -1,
                    owner,
                    planDate,
                    -1,
                    null,
                    programme,
                    false,
                    MatchMethod.AREA,
                    SURE,
                    null);
        }
    }

    private AreaClaims() {}

    /** Makes the claims of all areas anew. */
    static void recompute(Db db) {
        db.run(DELETE);
        List<Area> areas = new ArrayList<>();
        LAYERS.forEach((layer, state) -> db.each(AREAS.formatted(layer), row -> areas.add(area(row, state))));
        if (areas.isEmpty()) {
            return;
        }
        areas.sort(Comparator.comparingLong(Area::deliveryId).thenComparingInt(Area::rowNo));
        AreaLocator locator =
                AreaLocator.ofPolygons(areas.stream().map(Area::geometry).toList());
        ClaimRows claims = new ClaimRows(db);
        db.each(BUILDINGS, row -> {
            int building = row.getInt(1);
            Coordinate point = StoredGeometry.point(row.getBytes(2));
            for (int a : locator.list(point.x, point.y)) {
                claims.add(areas.get(a).deliveryId(), areas.get(a).claim(building));
            }
        });
        claims.finish();
    }

    private static Area area(ResultSet row, ClaimState state) throws SQLException {
        int down = row.getInt(6);
        boolean downStated = !row.wasNull();
        String date = row.getString(7);
        return new Area(
                row.getLong(1),
                row.getInt(2),
                state,
                row.getString(3),
                row.getString(4),
                Technology.find(row.getString(5)).orElse(Technology.UNSTATED),
                downStated ? down : -1,
                date == null ? null : LocalDate.parse(date),
                StoredGeometry.decode(row.getBytes(8)));
    }
}
