/**
 * Shapefiles: geometry (.shp), attributes (.dbf), encoding (.cpg) and coordinate system (.prj). Uses JTS.
 */
@NullMarked
package se.samband.geo.source.shapefile;

import org.jspecify.annotations.NullMarked;
