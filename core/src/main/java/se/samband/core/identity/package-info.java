/**
 * Recognising a building again: over deliveries of the building register, and in the rows of a filing. Uses claim (the names of
 * the methods) and text.
 */
@NullMarked
package se.samband.core.identity;

import org.jspecify.annotations.NullMarked;
