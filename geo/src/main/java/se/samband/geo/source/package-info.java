/**
 * Files in: rows and geometries of any supported format, read with constant memory. Uses crs.
 */
@NullMarked
package se.samband.geo.source;

import org.jspecify.annotations.NullMarked;
