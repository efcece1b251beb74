package se.samband.app.map;

import se.samband.app.web.CountyState;
import se.samband.core.building.BuildingTable;
import se.samband.geo.tile.PointTiles;

/** Every building that the county knows as a point of class 0, in the order of the building table, to filter and class. */
public final class BuildingPoints {

    private BuildingPoints() {}

    /** Made once for each state of the workspace. */
    public static PointTiles of(CountyState state) {
        return state.derived(new Key(), () -> points(state.county().buildings()));
    }

    private record Key() {}

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
}
