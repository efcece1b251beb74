package se.samband.app.deliveries.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.app.access.SeenWorkspace;
import se.samband.app.web.Option;
import se.samband.app.web.Page;
import se.samband.app.web.Pagination;
import se.samband.core.delivery.Confidentiality;
import se.samband.store.row.RefusedRow;
import se.samband.store.row.StoredDelivery;

/**
 * What the page of one delivery shows.
 *
 * @param row row of the file asked for, or 0
 * @param rowTaken what that row became; empty when nothing
 * @param rowRefused that row as it was refused
 * @param show which list is shown: taken, areas or refused
 * @param rowsShown whether the visitor is shown rows one by one
 */
record DeliveryPage(
        StoredDelivery stored,
        DeliveryState state,
        Links links,
        List<MappingLine> mapping,
        int row,
        RowsTable rowTaken,
        List<RefusedRow> rowRefused,
        Show show,
        RowsTable taken,
        @Nullable RowsTable areas,
        List<RefusedRow> refused,
        Pagination pagination,
        boolean rowsShown) {

    private static final int PAGE_SIZE = 50;
    private static final int ROW_SHOWN = 50;

    /** How the delivery stands to others. */
    record Links(
            @Nullable StoredDelivery superseder,
            List<StoredDelivery> superseded,
            @Nullable StoredDelivery corrected,
            List<StoredDelivery> correctors) {}

    /** Lists of rows that the page can show. */
    enum Show {
        TAKEN,
        AREAS,
        REFUSED;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static DeliveryPage of(Page page, SeenWorkspace workspace, long id) {
        Shelf shelf = Shelf.of(workspace);
        StoredDelivery stored = shelf.get(id);
        TakenRows rows = new TakenRows(workspace, page, id, stored.delivery().kind());
        int row = row(page);
        Show show = show(page, stored);
        int offset = Pagination.offsetAsked(page, PAGE_SIZE);
        RowsTable taken = rows.list(0, show == Show.TAKEN ? offset : 0, PAGE_SIZE);
        Optional<RowsTable> areas = rows.areas(0, show == Show.AREAS ? offset : 0, PAGE_SIZE);
        int total = switch (show) {
            case TAKEN -> taken.total();
            case AREAS -> areas.map(RowsTable::total).orElse(0);
            case REFUSED -> stored.rowsRefused();
        };
        Pagination pagination = Pagination.of(page, PAGE_SIZE, total);
        return new DeliveryPage(
                stored,
                shelf.state(stored),
                links(shelf, stored),
                MappingLine.list(stored.mapping(), stored.delivery().fileName()),
                row,
                rows.list(Math.max(row, 1), 0, row == 0 ? 0 : ROW_SHOWN),
                row == 0 ? List.of() : refusedRow(workspace, id, row),
                show,
                taken,
                areas.orElse(null),
                show == Show.REFUSED
                        ? workspace
                                .deliveries()
                                .refusedRows(id, new se.samband.store.query.Page(pagination.offset(), PAGE_SIZE))
                                .rows()
                        : List.of(),
                pagination,
                workspace.deliveries().showsRows());
    }

    RowsTable shown() {
        return show == Show.AREAS && areas != null ? areas : taken;
    }

    private static Links links(Shelf shelf, StoredDelivery stored) {
        return new Links(
                shelf.findSuperseder(stored).orElse(null),
                shelf.superseded(stored),
                stored.delivery().findCorrected().flatMap(shelf::find).orElse(null),
                shelf.correctors(stored));
    }

    private static List<RefusedRow> refusedRow(SeenWorkspace workspace, long id, int row) {
        return workspace.deliveries().refusedRow(id, row);
    }

    private static Show show(Page page, StoredDelivery stored) {
        return switch (page.parameter("show")) {
            case "refused" -> Show.REFUSED;
            case "areas" -> Show.AREAS;
            case "taken" -> Show.TAKEN;
            default -> stored.rowsRefused() > 0 && page.parameter("row").isEmpty() ? Show.REFUSED : Show.TAKEN;
        };
    }

    private static int row(Page page) {
        String asked = page.parameter("row");
        return asked.matches("[1-9]\\d{0,8}") ? Integer.parseInt(asked) : 0;
    }

    /** The classes to choose among. */
    public static List<Option> classes(Page page) {
        return Arrays.stream(Confidentiality.values())
                .map(c -> new Option(c.code(), page.text(c.label())))
                .toList();
    }
}
