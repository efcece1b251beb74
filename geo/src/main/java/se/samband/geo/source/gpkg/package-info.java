/**
 * GeoPackage, read only and without leaving traces beside the file. Uses sqlite-jdbc and JTS.
 */
@NullMarked
package se.samband.geo.source.gpkg;

import org.jspecify.annotations.NullMarked;
