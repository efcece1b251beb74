package se.samband.geo.source;

import java.util.List;
import java.util.Optional;
import se.samband.geo.crs.Crs;

/**
 * A layer, sheet or table that a file offers.
 *
 * @param format short name: csv, xlsx, xls, geojson, gpkg, shapefile, osm, ofds
 * @param rows number of rows when cheaply known, else −1
 */
public record LayerInfo(
        String name, String format, List<String> columns, boolean geometry, Optional<Crs> crs, long rows) {}
