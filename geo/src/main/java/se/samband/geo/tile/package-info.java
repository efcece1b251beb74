/**
 * Vector tiles in SWEREF 99 TM. Uses JTS and the vector-tile encoder.
 */
@NullMarked
package se.samband.geo.tile;

import org.jspecify.annotations.NullMarked;
