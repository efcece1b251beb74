/**
 * Texts in the two languages of the product. Uses nothing.
 */
@NullMarked
package se.samband.core.text;

import org.jspecify.annotations.NullMarked;
