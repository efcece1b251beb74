package se.samband.app.map;

import org.jspecify.annotations.Nullable;
import se.samband.core.area.Area;
import se.samband.core.figures.Share;

/**
 * How a municipality stands, as the map colours it.
 *
 * @param area the municipality, or null for buildings in none
 */
record MunicipalityRow(@Nullable Area area, String name, Share households) {

    private static final int[] STEPS_PERCENT = {60, 80, 90, 95};

    /** Colour step: 0 … 4, or −1 where there are no households. A share on a border belongs to the step above. */
    int step() {
        if (households.total() == 0) {
            return -1;
        }
        int step = 0;
        while (step < STEPS_PERCENT.length && households.counted() * 100 >= STEPS_PERCENT[step] * households.total()) {
            step++;
        }
        return step;
    }

    String code() {
        return area == null ? "" : area.code();
    }
}
