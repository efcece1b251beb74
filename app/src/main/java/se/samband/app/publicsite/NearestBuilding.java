package se.samband.app.publicsite;

import java.util.OptionalInt;
import java.util.function.IntPredicate;
import se.samband.core.building.BuildingTable;

/** The building nearest to a point. Goes through all coordinates: a few milliseconds for a million. */
final class NearestBuilding {

    static final int MOST_M = 100;

    private NearestBuilding() {}

    /** Its index; empty when none that may be found lies within {@link #MOST_M}. */
    static OptionalInt find(BuildingTable buildings, IntPredicate mayBeFound, double eastM, double northM) {
        double best = (double) MOST_M * MOST_M;
        OptionalInt nearest = OptionalInt.empty();
        for (int b = 0; b < buildings.size(); b++) {
            double dx = buildings.eastM(b) - eastM;
            double dy = buildings.northM(b) - northM;
            double squared = dx * dx + dy * dy;
            if (squared <= best && mayBeFound.test(b)) {
                best = squared;
                nearest = OptionalInt.of(b);
            }
        }
        return nearest;
    }
}
