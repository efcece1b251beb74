package se.samband.app.compare;

import java.util.BitSet;
import org.locationtech.jts.geom.Envelope;
import se.samband.app.map.BuildingPoints;
import se.samband.app.web.CountyState;
import se.samband.core.building.BuildingTable;
import se.samband.geo.tile.PointTiles;

/**
 * The changed buildings that a filter lets through: list, map and file show these.
 *
 * @param buildings indexes in the building table, ascending
 * @param counts number of buildings with each {@link Mark}, by its class
 * @param tiles the buildings as points with the class of their mark and their fid as id
 */
record ChangedBuildings(int[] buildings, int[] counts, PointTiles tiles) {

    static ChangedBuildings of(CountyState state, Comparison comparison, ChangeFilter filter) {
        int[] buildings = filter.select(comparison.diff(), comparison.county());
        byte[] marks = new byte[state.county().buildings().size()];
        int[] counts = new int[Mark.SEVERAL + 1];
        BitSet kept = new BitSet(marks.length);
        for (int b : buildings) {
            marks[b] = Mark.ordinalOf(comparison.diff().reasonsOf(b));
            counts[marks[b]]++;
            kept.set(b);
        }
        PointTiles tiles = BuildingPoints.of(state).filter(kept::get).withClasses(marks);
        return new ChangedBuildings(buildings, counts, tiles);
    }

    /** What holds them all, metres in SWEREF 99 TM. */
    Envelope box(BuildingTable table) {
        Envelope box = new Envelope();
        for (int b : buildings) {
            box.expandToInclude(table.eastM(b), table.northM(b));
        }
        return box;
    }
}
