package se.samband.app.ogc;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature of a collection.
 *
 * @param id a whole number or a text, unique in the collection
 * @param geometry in SWEREF 99 TM, or null
 * @param asOf the day that it describes
 */
record Item(Object id, @Nullable Geometry geometry, LocalDate asOf, Map<String, @Nullable Object> properties) {}
