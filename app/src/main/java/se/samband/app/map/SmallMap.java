package se.samband.app.map;

import org.jspecify.annotations.Nullable;

/**
 * Where a small map looks.
 *
 * @param box west, south, east, north in metres, SWEREF 99 TM
 * @param point the spot to ring, as east and north, or null to look at the whole box
 */
public record SmallMap(String stamp, String box, @Nullable String point) {}
