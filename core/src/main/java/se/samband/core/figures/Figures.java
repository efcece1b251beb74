package se.samband.core.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import se.samband.core.area.AreaKind;
import se.samband.core.building.RegisterView;
import se.samband.core.building.UnitKind;
import se.samband.core.county.County;
import se.samband.core.status.StatusColumn;

/** Counts a county by area, status and unit, in one pass over the columns. */
public final class Figures {

    private static final UnitKind[] UNITS = UnitKind.values();

    private Figures() {}

    /**
     * @param register decides which buildings are counted and what they hold
     * @param status the status of every building, whether in the register or not
     */
    public static FigureTable count(County county, RegisterView register, StatusColumn status, AreaKind kind) {
        return count(county, register, status, kind, building -> true, true);
    }

    /**
     * Counts one part of the county, such as a municipality; areas without a building in that part have no row.
     *
     * @param within tells by index which buildings lie in the part
     */
    public static FigureTable countWithin(
            County county, RegisterView register, StatusColumn status, AreaKind kind, IntPredicate within) {
        return count(county, register, status, kind, within, false);
    }

    private static FigureTable count(
            County county,
            RegisterView register,
            StatusColumn status,
            AreaKind kind,
            IntPredicate within,
            boolean emptyAreas) {
        AreaSlots slots = AreaSlots.of(county, kind);
        long[][] cells = new long[slots.size()][Counts.CELLS];
        boolean[] used = new boolean[slots.size()];
        byte[] ordinals = status.ordinals();
        for (int b = 0; b < ordinals.length; b++) {
            if (register.isPresent(b) && within.test(b)) {
                int slot = slots.slotOf(b);
                used[slot] = true;
                for (UnitKind unit : UNITS) {
                    cells[slot][Counts.cell(ordinals[b], unit.ordinal())] += register.count(unit, b);
                }
            }
        }
        List<FigureRow> rows = new ArrayList<>();
        Counts total = Counts.ZERO;
        for (int slot = 0; slot < slots.size(); slot++) {
            Counts counts = new Counts(cells[slot]);
            total = total.plus(counts);
            if (slots.hasRow(slot, used[slot]) && (emptyAreas || used[slot])) {
                rows.add(new FigureRow(kind, slots.area(slot), counts));
            }
        }
        return new FigureTable(kind, rows, total);
    }

    /** The counts of the whole county. */
    public static Counts total(County county, RegisterView register, StatusColumn status) {
        return count(county, register, status, AreaKind.COUNTY).total();
    }
}
