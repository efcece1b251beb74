/**
 * The invented sample county: writes the files that a coordinator would get, and imports them through the ordinary import. Same
 * seed and size give the same bytes on every machine. Uses geometry from JTS, the domain words of core, and deliveries.
 */
@NullMarked
package se.samband.app.sample;

import org.jspecify.annotations.NullMarked;
