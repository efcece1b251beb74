/**
 * The map: vector tiles of the county, the page that shows them, and the same content as tables. Uses web, core, store and
 * geo.tile.
 */
@NullMarked
package se.samband.app.map;

import org.jspecify.annotations.NullMarked;
