/**
 * The rulebooks and goals in plain words. Uses web.
 */
@NullMarked
package se.samband.app.rules;

import org.jspecify.annotations.NullMarked;
