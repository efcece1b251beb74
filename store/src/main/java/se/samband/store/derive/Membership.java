package se.samband.store.derive;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import se.samband.geo.index.AreaLocator;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.StoredGeometry;

/** Finds the areas that a point lies in. A point on a border belongs to the area with the smaller code. */
final class Membership {

    /** What is known of the area found. */
    record Hit(String code, String kind) {}

    private record Area(Hit hit, Geometry geometry) {}

    private final List<Hit> hits;
    private final AreaLocator locator;

    /**
     * @param sql gives code, kind and geometry of each area
     */
    Membership(Db db, String sql) {
        List<Area> areas = db
                .list(
                        sql,
                        row -> new Area(
                                new Hit(row.getString(1), row.getString(2)), StoredGeometry.decode(row.getBytes(3))))
                .stream()
                .sorted(Comparator.comparing(area -> area.hit().code()))
                .toList();
        hits = areas.stream().map(Area::hit).toList();
        locator = AreaLocator.ofPolygons(areas.stream().map(Area::geometry).toList());
    }

    boolean isEmpty() {
        return hits.isEmpty();
    }

    @Nullable
    Hit find(Coordinate point) {
        int area = locator.locate(point.x, point.y);
        return area == AreaLocator.NONE ? null : hits.get(area);
    }
}
