package se.samband.geo.source;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What the user has decided about a file; everything left out is detected.
 *
 * @param name the file's name as the user knows it, when the file on disk bears another (an upload); used in problems and for its
 *     extension
 * @param layer layer or sheet to read, one of those that {@link Sources#list} gives; without it the file must offer just one, or
 *     the first is taken where the format has an order (sheets)
 * @param charset character encoding of a text table or a dBase table
 * @param delimiter cell separator of a text table
 * @param headerRow line of a text table, or row of a sheet, that holds the column names, counted from 1
 * @param maxUnpackedBytes how much a compressed file may unpack to; a guard against files made to fill the disk
 */
public record OpenOptions(
        @Nullable String name,
        @Nullable String layer,
        @Nullable Charset charset,
        @Nullable Character delimiter,
        @Nullable Integer headerRow,
        long maxUnpackedBytes) {

    /** Room for any real delivery; the largest expected is a GeoPackage of a whole county with roads and buildings. */
    public static final long DEFAULT_MAX_UNPACKED_BYTES = 4L << 30;

    /** Everything is detected. */
    public static final OpenOptions DETECT = new OpenOptions(null, null, null, null, null, DEFAULT_MAX_UNPACKED_BYTES);

    public OpenOptions {
        if (headerRow != null && headerRow < 1) {
            throw new IllegalArgumentException("rows are counted from 1, not " + headerRow);
        }
    }

    public OpenOptions withName(@Nullable String newName) {
        return new OpenOptions(newName, layer, charset, delimiter, headerRow, maxUnpackedBytes);
    }

    public OpenOptions withLayer(@Nullable String newLayer) {
        return new OpenOptions(name, newLayer, charset, delimiter, headerRow, maxUnpackedBytes);
    }

    public OpenOptions withCharset(@Nullable Charset newCharset) {
        return new OpenOptions(name, layer, newCharset, delimiter, headerRow, maxUnpackedBytes);
    }

    public OpenOptions withDelimiter(@Nullable Character newDelimiter) {
        return new OpenOptions(name, layer, charset, newDelimiter, headerRow, maxUnpackedBytes);
    }

    public OpenOptions withHeaderRow(@Nullable Integer newHeaderRow) {
        return new OpenOptions(name, layer, charset, delimiter, newHeaderRow, maxUnpackedBytes);
    }

    public OpenOptions withMaxUnpackedBytes(long newMaxUnpackedBytes) {
        return new OpenOptions(name, layer, charset, delimiter, headerRow, newMaxUnpackedBytes);
    }
}
