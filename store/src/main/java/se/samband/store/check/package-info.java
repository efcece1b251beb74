/**
 * Whether a workspace is sound: the file, what hangs together in it, and what its content lacks for good answers. Uses the database
 * helper.
 */
@NullMarked
package se.samband.store.check;

import org.jspecify.annotations.NullMarked;
