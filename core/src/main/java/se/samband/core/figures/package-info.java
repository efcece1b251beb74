/**
 * Counts and shares: how many buildings, households, workplaces and holiday homes have which status, by area. Uses status, county,
 * building and area.
 */
@NullMarked
package se.samband.core.figures;

import org.jspecify.annotations.NullMarked;
