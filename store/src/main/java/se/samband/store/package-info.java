/**
 * The workspace: one file (or, later, one database) that holds everything of a county. Nothing but persistence.
 */
@NullMarked
package se.samband.store;

import org.jspecify.annotations.NullMarked;
