/**
 * The county's figures: counts by status and area, against the goals, over the years; as page, table, file and for the command
 * line. All of them ask {@link se.samband.app.figures.FigureService}, so that their sums agree. Uses web and help.
 */
@NullMarked
package se.samband.app.figures;

import org.jspecify.annotations.NullMarked;
