/**
 * Files out: rows and geometries to CSV, Excel, GeoJSON and GeoPackage, whole or not at all. Uses crs and gpkg.
 */
@NullMarked
package se.samband.geo.sink;

import org.jspecify.annotations.NullMarked;
