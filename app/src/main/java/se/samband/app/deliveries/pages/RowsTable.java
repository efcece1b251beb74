package se.samband.app.deliveries.pages;

import java.util.List;

/**
 * Rows of a delivery as the page shows them.
 *
 * @param heads names of the columns after row number and building
 * @param total how many there are in all
 */
record RowsTable(boolean hasBuildings, List<String> heads, List<Line> lines, int total) {

    /**
     * @param row row in the file
     * @param building number of the building, or 0
     * @param buildingLabel what it is called
     */
    record Line(int row, int building, String buildingLabel, List<String> cells) {}
}
