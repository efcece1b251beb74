package se.samband.app.map;

import se.samband.core.status.Status;
import se.samband.store.row.Building;

/**
 * A building in the table and on its card.
 *
 * @param municipality its name, or an empty text
 */
record BuildingRow(Building building, String municipality, Status status) {

    /** Address, or the register's id, or the number: something to call it. */
    String name() {
        if (building.address() != null) {
            return building.address();
        }
        return building.registerId() == null ? "#" + building.fid() : building.registerId();
    }

    String focus() {
        return BoundingBox.text(Extents.around(building.eastM(), building.northM()));
    }
}
