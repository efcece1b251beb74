/**
 * Deliveries (imported files) and which of them are in force at a given moment. Uses nothing but problem and text.
 */
@NullMarked
package se.samband.core.delivery;

import org.jspecify.annotations.NullMarked;
