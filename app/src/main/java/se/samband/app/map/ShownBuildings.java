package se.samband.app.map;

import java.util.BitSet;
import se.samband.core.status.StatusColumn;
import se.samband.geo.tile.PointTiles;

/**
 * The buildings that a filter shows.
 *
 * @param kept by building index; handed over, not to be changed
 * @param tiles exactly the kept buildings, each with the ordinal of its status as class and its fid as id
 */
record ShownBuildings(StatusColumn statuses, BitSet kept, PointTiles tiles) {

    int size() {
        return kept.cardinality();
    }
}
