/**
 * Buildings: the list with filters and export, and the page of one building with the trace of its status. Uses web, the store and
 * the domain.
 */
@NullMarked
package se.samband.app.buildings;

import org.jspecify.annotations.NullMarked;
