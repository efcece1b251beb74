/** The audit log as people read it: a page, and a table to take out. Uses {@code web}, {@code disclosure} and the store. */
@NullMarked
package se.samband.app.audit;

import org.jspecify.annotations.NullMarked;
