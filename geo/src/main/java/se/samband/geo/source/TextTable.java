package se.samband.geo.source;

import java.nio.charset.Charset;

/**
 * How a text table is taken apart, as detected or as the user decided.
 *
 * @param headerLine line that holds the column names, counted from 1
 */
public record TextTable(Charset charset, char delimiter, long headerLine) {}
