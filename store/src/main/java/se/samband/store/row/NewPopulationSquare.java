package se.samband.store.row;

import org.jspecify.annotations.Nullable;

/**
 * Inhabitants of one grid square.
 *
 * @param squareId the source's id, or null
 * @param eastM easting of the lower left corner, metres
 * @param northM northing of the lower left corner, metres
 * @param sideM side of the square, metres
 */
public record NewPopulationSquare(
        int rowNo, @Nullable String squareId, double eastM, double northM, int sideM, int population) {}
