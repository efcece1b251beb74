/**
 * Questions to the workspace, one class a topic with its SQL beside it. Each method reads one consistent state. Uses the records
 * and the database helper.
 */
@NullMarked
package se.samband.store.query;

import org.jspecify.annotations.NullMarked;
