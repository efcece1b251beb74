/**
 * Launching: the command line and the web application on one workspace.
 */
@NullMarked
package se.samband.app;

import org.jspecify.annotations.NullMarked;
