/**
 * Coordinate systems used in Sweden, and the way from each to SWEREF 99 TM. Uses JTS and proj4j only.
 */
@NullMarked
package se.samband.geo.crs;

import org.jspecify.annotations.NullMarked;
