/**
 * Text tables: CSV and its kin with other separators. Uses fastcsv.
 */
@NullMarked
package se.samband.geo.source.csv;

import org.jspecify.annotations.NullMarked;
