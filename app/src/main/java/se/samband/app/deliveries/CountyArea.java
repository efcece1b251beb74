package se.samband.app.deliveries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import se.samband.app.deliveries.row.CountyFilter;
import se.samband.app.deliveries.row.MunicipalityNames;
import se.samband.app.deliveries.row.Union;
import se.samband.store.Workspace;

/**
 * The workspace's county, as far as imported.
 *
 * @param filter where it lies: the union of its municipalities, else the county's own area
 * @param municipalities what its municipalities are called
 */
record CountyArea(CountyFilter filter, MunicipalityNames municipalities) {

    private static final Envelope EVERYWHERE = new Envelope(-1e9, 1e9, -1e9, 1e9);

    static CountyArea of(Workspace workspace) {
        Map<String, String> names = new LinkedHashMap<>();
        List<Geometry> parts = new ArrayList<>();
        workspace.features().each("municipality", EVERYWHERE, feature -> {
            parts.add(feature.geometry());
            names.put(
                    String.valueOf(feature.attributes().get("code")),
                    String.valueOf(feature.attributes().get("name")));
        });
        if (parts.isEmpty()) {
            workspace.features().each("county", EVERYWHERE, feature -> parts.add(feature.geometry()));
        }
        return new CountyArea(
                new CountyFilter(workspace.info().countyCode(), boundary(parts)), MunicipalityNames.of(names));
    }

    private static @Nullable Geometry boundary(List<Geometry> parts) {
        return parts.isEmpty() ? null : Union.of(parts);
    }
}
