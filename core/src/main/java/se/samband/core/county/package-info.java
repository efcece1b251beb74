/**
 * Everything known of one county, held as columns for the engine. Uses building, claim, delivery, area.
 */
@NullMarked
package se.samband.core.county;

import org.jspecify.annotations.NullMarked;
