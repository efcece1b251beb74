/**
 * The start page: how the county stands and what needs the coordinator now. Uses web.
 */
@NullMarked
package se.samband.app.home;

import org.jspecify.annotations.NullMarked;
