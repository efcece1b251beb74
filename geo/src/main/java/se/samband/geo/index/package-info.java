/**
 * Which area a point lies in, for many points and many areas. Uses JTS only.
 */
@NullMarked
package se.samband.geo.index;

import org.jspecify.annotations.NullMarked;
