/**
 * Areas that figures are given for. Uses nothing but text.
 */
@NullMarked
package se.samband.core.area;

import org.jspecify.annotations.NullMarked;
