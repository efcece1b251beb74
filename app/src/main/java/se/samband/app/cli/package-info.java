/**
 * The command line: thin commands over the same services as the pages. Starts no Spring but for {@code serve} and {@code demo}.
 * Uses deliveries, compare, store and core; web only to start it.
 */
@NullMarked
package se.samband.app.cli;

import org.jspecify.annotations.NullMarked;
