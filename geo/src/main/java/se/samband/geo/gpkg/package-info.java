/**
 * The pieces of a GeoPackage 1.3 (OGC 12-128r17): its tables, geometry blobs, spatial functions, R-trees and styles. For those who
 * write such a file, the exports and the workspace. Uses crs, JTS and JDBC.
 */
@NullMarked
package se.samband.geo.gpkg;

import org.jspecify.annotations.NullMarked;
