package se.samband.app.map;

import java.util.BitSet;
import org.springframework.stereotype.Component;
import se.samband.app.web.CountyState;
import se.samband.core.area.AreaKind;
import se.samband.core.building.BuildingTable;
import se.samband.core.building.RegisterView;
import se.samband.core.claim.ClaimTable;
import se.samband.core.conditions.ClaimsInForce;
import se.samband.core.county.County;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.delivery.Moment;
import se.samband.core.status.StatusColumn;
import se.samband.geo.tile.PointTiles;

/** Finds the buildings of a filter: for the tiles and for the tables, so that the two cannot differ. */
@Component
class BuildingLayer {

    /** A filtered copy costs some 40 bytes a building, so only the latest are kept. */
    private static final int KEPT = 4;

    private final MapFilters filters;

    BuildingLayer(MapFilters filters) {
        this.filters = filters;
    }

    ShownBuildings shown(CountyState state, MapFilter filter) {
        Recent<MapFilter, ShownBuildings> recent = state.derived(new ShownKey(), () -> new Recent<>(KEPT));
        return recent.get(filter, () -> select(state, filter));
    }

    private record ShownKey() {}

    private record PointsKey() {}

    private ShownBuildings select(CountyState state, MapFilter filter) {
        Moment moment = state.on(filter.asOf());
        StatusColumn statuses = state.statuses(moment, filters.rules(filter), filter.question());
        RegisterView register = state.register(moment);
        BitSet kept = new BitSet(statuses.size());
        for (int b = 0; b < statuses.size(); b++) {
            kept.set(b, register.isPresent(b) && filter.shows(statuses.of(b)));
        }
        filter.areas().forEach((kind, code) -> keepArea(kept, state.county(), kind, code));
        keepClaimed(kept, state.county(), state.view(moment), filter);
        PointTiles all =
                state.derived(new PointsKey(), () -> points(state.county().buildings()));
        return new ShownBuildings(statuses, kept, all.filter(kept::get).withClasses(statuses.ordinals()));
    }

    private static PointTiles points(BuildingTable buildings) {
        int size = buildings.size();
        double[] eastM = new double[size];
        double[] northM = new double[size];
        int[] ids = new int[size];
        for (int b = 0; b < size; b++) {
            eastM[b] = buildings.eastM(b);
            northM[b] = buildings.northM(b);
            ids[b] = buildings.fid(b);
        }
        return PointTiles.of(eastM, northM, ids, new byte[size]);
    }

    private static void keepArea(BitSet kept, County county, AreaKind kind, String code) {
        int position = MapFilters.findPosition(kind, code, county).orElseThrow();
        BuildingTable buildings = county.buildings();
        for (int b = kept.nextSetBit(0); b >= 0; b = kept.nextSetBit(b + 1)) {
            int area = kind == AreaKind.AREA_TYPE ? buildings.areaType(b).ordinal() : buildings.area(kind, b);
            if (area != position) {
                kept.clear(b);
            }
        }
    }

    private static void keepClaimed(BitSet kept, County county, DeliveryView view, MapFilter filter) {
        if (filter.owner() == null && filter.technology() == null) {
            return;
        }
        int owner = filter.owner() == null ? -1 : county.owners().indexOf(filter.owner());
        int technology = filter.technology() == null ? -1 : filter.technology().ordinal();
        ClaimTable claims = county.claims();
        ClaimsInForce.Selector selector =
                ClaimsInForce.of(county.deliveries(), view).selectorOn(claims);
        for (int b = kept.nextSetBit(0); b >= 0; b = kept.nextSetBit(b + 1)) {
            boolean found = false;
            for (int i = selector.select(b) - 1; i >= 0 && !found; i--) {
                int claim = selector.claim(i);
                found = (owner < 0 || claims.owner(claim) == owner)
                        && (technology < 0 || claims.technologyOrdinal(claim) == technology);
            }
            kept.set(b, found);
        }
    }
}
