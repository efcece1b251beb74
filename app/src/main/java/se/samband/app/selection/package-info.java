/**
 * Which buildings a page's address asks for: read once and found once, so that list, map and files cannot differ. Uses web, the
 * store and the domain.
 */
@NullMarked
package se.samband.app.selection;

import org.jspecify.annotations.NullMarked;
