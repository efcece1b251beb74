/**
 * What goes into the workspace and what comes out of it: plain records, no behaviour. Uses core's words and JTS geometries, which
 * are always in SWEREF 99 TM (EPSG:3006), metres, x = easting.
 */
@NullMarked
package se.samband.store.row;

import org.jspecify.annotations.NullMarked;
