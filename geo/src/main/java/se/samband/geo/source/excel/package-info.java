/**
 * Excel workbooks: .xlsx as a stream with fastexcel, the older .xls with POI.
 */
@NullMarked
package se.samband.geo.source.excel;

import org.jspecify.annotations.NullMarked;
