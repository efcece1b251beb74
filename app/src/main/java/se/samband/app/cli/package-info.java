/**
 * The command line: thin commands over the same services as the pages. Starts no Spring but for {@code serve} and {@code demo}.
 * Uses deliveries, compare, figures, store and core; web to start it and for the county in memory.
 */
@NullMarked
package se.samband.app.cli;

import org.jspecify.annotations.NullMarked;
