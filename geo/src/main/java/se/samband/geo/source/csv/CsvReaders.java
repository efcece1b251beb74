package se.samband.geo.source.csv;

import de.siegmar.fastcsv.reader.CsvReader;

/** How every text table is parsed. */
final class CsvReaders {

    /** Longest cell in characters; a quote that is never closed is noticed here, not when memory is out. */
    static final int MAX_CELL_CHARS = 16 * 1024 * 1024;

    private CsvReaders() {}

    static CsvReader.CsvReaderBuilder builder(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(MAX_CELL_CHARS);
    }
}
