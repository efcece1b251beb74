package se.samband.app.map;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;
import se.samband.app.selection.BuildingFilter;
import se.samband.app.web.CountyState;
import se.samband.app.web.NotFoundException;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.area.AreaKind;
import se.samband.core.building.BuildingTable;
import se.samband.core.text.Text;

/** Where things lie: the county, an area, a building. */
@Component
class Extents {

    /** Shown around a single building, to each side. */
    private static final double NEIGHBOURHOOD_M = 250;

    /** The middle of Sweden, for a workspace with nothing in it. */
    private static final Envelope SWEDEN = new Envelope(260_000, 920_000, 6_130_000, 7_680_000);

    private static final Map<String, String> LAYERS =
            Map.of("county", "county", "municipality", "municipality", "locality", "locality", "deso", "deso");

    private final WorkspaceHolder workspace;

    Extents(WorkspaceHolder workspace) {
        this.workspace = workspace;
    }

    Envelope home(CountyState state) {
        return state.derived(new HomeKey(), () -> {
            Envelope box = of("county", state.county().code());
            if (box.isNull()) {
                workspace
                        .get()
                        .features()
                        .each(
                                "municipality",
                                f -> box.expandToInclude(f.geometry().getEnvelopeInternal()));
            }
            BuildingTable buildings = state.county().buildings();
            for (int b = 0; b < buildings.size() && box.isNull(); b++) {
                if (Double.isFinite(buildings.eastM(b))) {
                    return ofBuildings(buildings);
                }
            }
            return box.isNull() ? SWEDEN : box;
        });
    }

    private record HomeKey() {}

    /**
     * @param area kind and code, such as {@code municipality:2029}
     * @throws NotFoundException when there is no such area
     */
    Envelope area(String area) {
        int colon = area.indexOf(':');
        String layer = colon < 0 ? null : LAYERS.get(area.substring(0, colon));
        Envelope box = layer == null ? new Envelope() : of(layer, area.substring(colon + 1));
        if (box.isNull()) {
            throw new NotFoundException(new Text(
                    "Det finns inget område " + area + " på kartan.", "There is no area " + area + " on the map."));
        }
        return box;
    }

    /** The smallest area that the filter limits buildings to; empty when it lets through those of the whole county. */
    Optional<Envelope> find(BuildingFilter filter) {
        return Stream.of(AreaKind.DESO, AreaKind.LOCALITY, AreaKind.MUNICIPALITY)
                .filter(kind -> !filter.area(kind).isEmpty())
                .map(kind -> of(kind.code(), filter.area(kind)))
                .filter(box -> !box.isNull())
                .findFirst();
    }

    static Envelope around(double eastM, double northM) {
        return new Envelope(
                eastM - NEIGHBOURHOOD_M, eastM + NEIGHBOURHOOD_M, northM - NEIGHBOURHOOD_M, northM + NEIGHBOURHOOD_M);
    }

    private Envelope of(String layer, String code) {
        Envelope box = new Envelope();
        workspace.get().features().each(layer, f -> {
            if (code.equals(f.attributes().get("code"))) {
                box.expandToInclude(f.geometry().getEnvelopeInternal());
            }
        });
        return box;
    }

    private static Envelope ofBuildings(BuildingTable buildings) {
        Envelope box = new Envelope();
        for (int b = 0; b < buildings.size(); b++) {
            if (Double.isFinite(buildings.eastM(b)) && Double.isFinite(buildings.northM(b))) {
                box.expandToInclude(buildings.eastM(b), buildings.northM(b));
            }
        }
        return box;
    }
}
