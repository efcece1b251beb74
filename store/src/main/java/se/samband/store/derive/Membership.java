package se.samband.store.derive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.hprtree.HPRtree;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Dialect;

/** Finds the areas that a point lies in. A point on a border belongs to the area with the smaller code. Not for several threads. */
final class Membership {

    /** What is known of the area found. */
    record Hit(String code, String kind) {}

    private record Candidate(Hit hit, Geometry geometry, IndexedPointInAreaLocator locator) {}

    private final HPRtree index = new HPRtree();
    private final boolean empty;

    /**
     * @param sql gives code, kind and geometry of each area
     */
    Membership(Db db, String sql) {
        List<Candidate> areas = db.list(sql, row -> {
            Geometry geometry = Dialect.decode(row.getBytes(3));
            return new Candidate(
                    new Hit(row.getString(1), row.getString(2)), geometry, new IndexedPointInAreaLocator(geometry));
        });
        areas.forEach(area -> index.insert(area.geometry().getEnvelopeInternal(), area));
        empty = areas.isEmpty();
    }

    boolean isEmpty() {
        return empty;
    }

    @Nullable
    Hit find(Coordinate point) {
        if (empty) {
            return null;
        }
        Best best = new Best(point);
        index.query(new org.locationtech.jts.geom.Envelope(point), best::consider);
        return best.hit;
    }

    private static final class Best {
        private final Coordinate point;
        private @Nullable Hit hit;

        Best(Coordinate point) {
            this.point = point;
        }

        void consider(Object item) {
            Candidate candidate = (Candidate) item;
            boolean better = hit == null || candidate.hit().code().compareTo(hit.code()) < 0;
            if (better && candidate.locator().locate(point) != Location.EXTERIOR) {
                hit = candidate.hit();
            }
        }
    }
}
