/**
 * What deliveries say of buildings. Uses delivery.
 */
@NullMarked
package se.samband.core.claim;

import org.jspecify.annotations.NullMarked;
