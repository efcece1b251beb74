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

    /** As {@link ShareStep}. */
    int step() {
        return ShareStep.of(households.counted(), households.total());
    }

    String code() {
        return area == null ? "" : area.code();
    }
}
