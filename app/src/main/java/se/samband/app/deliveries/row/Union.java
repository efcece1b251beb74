package se.samband.app.deliveries.row;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Areas put together. Boundaries that cross themselves, as drawn ones may, are mended first. */
public final class Union {

    private Union() {}

    public static Geometry of(List<Geometry> areas) {
        return OverlayNGRobust.union(areas.stream()
                .map(area -> area.isValid() ? area : GeometryFixer.fix(area))
                .toList());
    }
}
