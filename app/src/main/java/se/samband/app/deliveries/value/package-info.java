/**
 * Cells read strictly: numbers, ids, dates, speeds and the words of the trade. What could mean two things is refused, never
 * guessed. Uses the mapping and core.
 */
@NullMarked
package se.samband.app.deliveries.value;

import org.jspecify.annotations.NullMarked;
