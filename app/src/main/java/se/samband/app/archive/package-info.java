/**
 * Everything that a records archive needs of a workspace, in one ZIP file that can be read without Samband. Uses {@code disclosure},
 * {@code web} and the store.
 */
@NullMarked
package se.samband.app.archive;

import org.jspecify.annotations.NullMarked;
