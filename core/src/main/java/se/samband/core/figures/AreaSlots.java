package se.samband.core.figures;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samband.core.area.Area;
import se.samband.core.area.AreaKind;
import se.samband.core.area.AreaType;
import se.samband.core.building.BuildingTable;
import se.samband.core.county.County;
import se.samband.core.text.Text;

/**
 * The rows of a table by area: one slot for each area of a kind, and a last one for buildings in none of them, so that the slots
 * always add up to the county.
 */
public final class AreaSlots {

    private final AreaKind kind;
    private final List<Area> areas;
    private final BuildingTable buildings;
    private final @Nullable BitSet shown;

    private AreaSlots(AreaKind kind, List<Area> areas, BuildingTable buildings, @Nullable BitSet shownBuildings) {
        this.kind = kind;
        this.areas = areas;
        this.buildings = buildings;
        this.shown = shownBuildings == null ? null : slotsOf(shownBuildings);
    }

    public static AreaSlots of(County county, AreaKind kind) {
        return new AreaSlots(
                kind, areas(county, kind), county.buildings(), county.mask().buildings());
    }

    private BitSet slotsOf(BitSet some) {
        BitSet slots = new BitSet();
        some.stream().forEach(building -> slots.set(slotOf(building)));
        return slots;
    }

    /** Those of the areas where the reader of the county may see something. */
    public List<Area> shownAreas() {
        return IntStream.range(0, areas.size())
                .filter(this::isShown)
                .mapToObj(areas::get)
                .toList();
    }

    private boolean isShown(int slot) {
        return shown == null || shown.get(slot);
    }

    public AreaKind kind() {
        return kind;
    }

    public int size() {
        return areas.size() + 1;
    }

    public int slotOf(int building) {
        int area = kind == AreaKind.AREA_TYPE ? buildings.areaType(building).ordinal() : buildings.area(kind, building);
        return area < 0 ? areas.size() : area;
    }

    /** The area of a slot, or null for the last. */
    public @Nullable Area area(int slot) {
        return slot < areas.size() ? areas.get(slot) : null;
    }

    /**
     * Every area where the reader may see something has its row; "in none" and "area type unknown" are no areas and have one only
     * when some building needs it.
     */
    public boolean hasRow(int slot, boolean used) {
        boolean placeholder =
                slot == areas.size() || (kind == AreaKind.AREA_TYPE && slot == AreaType.UNKNOWN.ordinal());
        return used || !placeholder && isShown(slot);
    }

    /** The area's name, or that the buildings lie in none: {@code i ingen tätort}. */
    public static Text name(AreaKind kind, @Nullable Area area) {
        return area == null
                ? new Text(
                        (kind == AreaKind.COUNTY || kind == AreaKind.DESO ? "i inget " : "i ingen ")
                                + kind.label().sv(),
                        "in no " + kind.label().en())
                : area.name();
    }

    private static List<Area> areas(County county, AreaKind kind) {
        if (kind == AreaKind.AREA_TYPE) {
            return Arrays.stream(AreaType.values())
                    .map(type -> new Area(kind, type.code(), type.label()))
                    .toList();
        }
        List<Area> areas = county.buildings().areas(kind);
        return kind == AreaKind.COUNTY && areas.isEmpty()
                ? List.of(new Area(kind, county.code(), Text.same(county.code())))
                : areas;
    }
}
