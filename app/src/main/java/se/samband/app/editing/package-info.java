/**
 * Two people who edit the same thing: forms carry what they showed, and what somebody else has changed meanwhile is shown, not
 * overwritten. Uses web and the words of the log.
 */
@NullMarked
package se.samband.app.editing;

import org.jspecify.annotations.NullMarked;
