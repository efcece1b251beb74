/**
 * Rows on their way into the tables of one import. Uses the records and the database helper.
 */
@NullMarked
package se.samband.store.load;

import org.jspecify.annotations.NullMarked;
