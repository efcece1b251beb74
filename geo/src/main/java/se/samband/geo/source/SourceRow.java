package se.samband.geo.source;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One row or feature as read.
 *
 * @param number row number as a person counts in the file: the header of a table is row 1 (or wherever it stands), the first
 *     feature of geodata is 1
 * @param values one value for each of the source's columns: String, Long, Double, Boolean, LocalDate, LocalDateTime or null.
 *     Text tables give String only; nothing is guessed. The array may be reused for the next row
 * @param geometry in the source's own coordinate system, x = easting/longitude, or null
 */
public record SourceRow(
        long number, @Nullable Object[] values, @Nullable Geometry geometry) {

    /** The value as text without surrounding blanks; null when missing or blank. */
    public @Nullable String text(int column) {
        Object value = values[column];
        if (value == null) {
            return null;
        }
        String text = value.toString().strip();
        return text.isEmpty() ? null : text;
    }
}
