/**
 * Open Fibre Data Standard 0.3 (opentelecomdata.net): networks of nodes and spans, as a JSON package or as GeoJSON. Uses Jackson and
 * the GeoJSON geometries.
 */
@NullMarked
package se.samband.geo.source.ofds;

import org.jspecify.annotations.NullMarked;
