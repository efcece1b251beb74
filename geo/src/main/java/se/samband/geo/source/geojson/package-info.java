/**
 * GeoJSON, read as a stream. Uses Jackson and JTS.
 */
@NullMarked
package se.samband.geo.source.geojson;

import org.jspecify.annotations.NullMarked;
