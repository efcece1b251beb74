package se.samband.app.map;

import java.util.List;
import java.util.Map;
import se.samband.app.web.Pagination;
import se.samband.core.status.Status;

/**
 * The buildings in view as a table.
 *
 * @param query parameters of the filter and the view, to link to further pages
 * @param inView number of buildings of each status, those without any left out
 * @param limited whether the view is a part of the county
 */
record TableView(
        String query, Map<Status, Integer> inView, boolean limited, Pagination pagination, List<BuildingRow> rows) {

    int firstRow() {
        return pagination.offset() + 1;
    }

    int lastRow() {
        return pagination.offset() + rows.size();
    }
}
