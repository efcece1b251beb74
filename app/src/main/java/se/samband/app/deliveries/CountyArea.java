package se.samband.app.deliveries;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import se.samband.app.deliveries.row.CountyFilter;
import se.samband.app.deliveries.row.Union;
import se.samband.store.Workspace;

/** Where the workspace's county lies: the union of its municipalities, else the county's own area, as far as imported. */
final class CountyArea {

    private static final Envelope EVERYWHERE = new Envelope(-1e9, 1e9, -1e9, 1e9);

    private final Workspace workspace;

    CountyArea(Workspace workspace) {
        this.workspace = workspace;
    }

    CountyFilter filter() {
        return new CountyFilter(workspace.info().countyCode(), boundary());
    }

    private @Nullable Geometry boundary() {
        for (String layer : List.of("municipality", "county")) {
            List<Geometry> parts = new ArrayList<>();
            workspace.features().each(layer, EVERYWHERE, feature -> parts.add(feature.geometry()));
            if (!parts.isEmpty()) {
                return Union.of(parts);
            }
        }
        return null;
    }
}
