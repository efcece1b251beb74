/**
 * The one door through which content leaves the program as files: each time is in the audit log, with who, what and why, unless all of
 * it is open. Uses {@code acting}, {@code web} and the store.
 */
@NullMarked
package se.samband.app.disclosure;

import org.jspecify.annotations.NullMarked;
