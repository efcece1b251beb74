package se.samband.core.figures;

import java.util.List;
import se.samband.core.area.AreaKind;

/**
 * Counts for every area of one kind.
 *
 * @param rows one for each area, in the order of the county's areas, also those without buildings; last, where there are such, the
 *     buildings in no area. They add up to the total.
 * @param total the whole county, or the part of it that was counted
 */
public record FigureTable(AreaKind kind, List<FigureRow> rows, Counts total) {

    public FigureTable {
        rows = List.copyOf(rows);
    }
}
