package se.samband.core.diff;

import java.util.List;
import se.samband.core.area.AreaKind;

/**
 * The changes in every area of one kind.
 *
 * @param rows one for each area, last where needed the buildings in none; they add up to the total
 * @param total the whole county
 */
public record DiffTable(AreaKind kind, List<DiffRow> rows, Flows total) {

    public DiffTable {
        rows = List.copyOf(rows);
    }
}
