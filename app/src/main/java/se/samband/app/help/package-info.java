/**
 * Words, accessibility statement and what Samband is. Uses web.
 */
@NullMarked
package se.samband.app.help;

import org.jspecify.annotations.NullMarked;
