/**
 * OpenStreetMap extracts (.osm.pbf) as four layers: buildings, roads, addresses and water. Uses osmosis and JTS.
 */
@NullMarked
package se.samband.geo.source.osm;

import org.jspecify.annotations.NullMarked;
