package se.samband.app.map;

import java.util.BitSet;
import org.springframework.stereotype.Component;
import se.samband.app.selection.Selector;
import se.samband.app.web.Asked;
import se.samband.app.web.CountyState;
import se.samband.app.web.Recent;
import se.samband.core.status.StatusColumn;
import se.samband.geo.tile.PointTiles;

/** The buildings of a filter, for the tiles and for the tables, so that the two cannot differ. */
@Component
class BuildingLayer {

    /** A filtered copy costs some 40 bytes a building, so only the latest are kept. */
    private static final int KEPT = 4;

    private final Selector selector;

    BuildingLayer(Selector selector) {
        this.selector = selector;
    }

    ShownBuildings shown(CountyState state, MapFilter filter) {
        Recent<MapFilter, ShownBuildings> recent = state.derived(new ShownKey(), () -> new Recent<>(KEPT));
        return recent.get(filter, () -> select(state, filter));
    }

    private record ShownKey() {}

    private ShownBuildings select(CountyState state, MapFilter filter) {
        Asked asked = filter.asked();
        StatusColumn statuses = state.statuses(asked.moment(), asked.rules(), asked.question());
        BitSet kept = selector.select(state, asked, filter.buildings());
        PointTiles tiles = BuildingPoints.of(state).filter(kept::get).withClasses(statuses.ordinals());
        return new ShownBuildings(statuses, kept, tiles);
    }
}
