/**
 * What is open to everybody: the open figures as page, files and a map that other sites may frame, and the catalogue of all that is
 * open. Uses web, access, disclosure and {@code core.release}.
 */
@NullMarked
package se.samband.app.opendata;

import org.jspecify.annotations.NullMarked;
