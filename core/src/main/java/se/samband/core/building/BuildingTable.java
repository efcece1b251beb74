package se.samband.core.building;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.samband.core.area.Area;
import se.samband.core.area.AreaKind;
import se.samband.core.area.AreaType;

/**
 * Every building that any register delivery has ever named, as columns. The position in the columns (0 … size−1) is the
 * building's index in all other tables of a county. Immutable; arrays are not copied and must not be changed after handing over.
 */
public final class BuildingTable {

    private final int[] fid;
    private final double[] eastM;
    private final double[] northM;
    private final Map<AreaKind, int[]> areaIndex;
    private final Map<AreaKind, List<Area>> areas;

    /**
     * @param fid the workspace's number of each building, strictly ascending
     * @param eastM SWEREF 99 TM easting (EPSG:3006), metres
     * @param northM SWEREF 99 TM northing, metres
     * @param areaIndex for each area kind but the county, the position of each building's area in {@code areas}, or −1. For
     *     {@link AreaKind#AREA_TYPE} the ordinal of {@link AreaType}.
     * @param areas the areas of each kind, county included
     */
    public BuildingTable(
            int[] fid,
            double[] eastM,
            double[] northM,
            Map<AreaKind, int[]> areaIndex,
            Map<AreaKind, List<Area>> areas) {
        this.fid = fid;
        this.eastM = eastM;
        this.northM = northM;
        this.areaIndex = new EnumMap<>(AreaKind.class);
        this.areaIndex.putAll(areaIndex);
        this.areas = new EnumMap<>(AreaKind.class);
        this.areas.putAll(areas);
    }

    public int size() {
        return fid.length;
    }

    /** The workspace's number of a building: key of table {@code building}. */
    public int fid(int building) {
        return fid[building];
    }

    /** Index of the building with this number, or a negative number when there is none. */
    public int indexOfFid(int number) {
        return Arrays.binarySearch(fid, number);
    }

    public double eastM(int building) {
        return eastM[building];
    }

    public double northM(int building) {
        return northM[building];
    }

    /** Position of the building's area in {@link #areas}, or −1 when it lies in none; 0 for the county. */
    public int area(AreaKind kind, int building) {
        int[] column = areaIndex.get(kind);
        return column == null ? (kind == AreaKind.COUNTY ? 0 : -1) : column[building];
    }

    public AreaType areaType(int building) {
        int ordinal = area(AreaKind.AREA_TYPE, building);
        return ordinal < 0 ? AreaType.UNKNOWN : AreaType.values()[ordinal];
    }

    public List<Area> areas(AreaKind kind) {
        return areas.getOrDefault(kind, List.of());
    }
}
