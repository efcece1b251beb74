/**
 * Buildings as columns over a whole county, and what registers said of them over time. Uses delivery and area.
 */
@NullMarked
package se.samband.core.building;

import org.jspecify.annotations.NullMarked;
