package se.samband.app.deliveries.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.samband.app.disclosure.Door;
import se.samband.app.disclosure.Downloads;
import se.samband.app.web.Download;
import se.samband.app.web.Page;
import se.samband.core.delivery.Confidentiality;
import se.samband.geo.sink.Column;
import se.samband.geo.sink.RowSink;
import se.samband.geo.sink.SinkFormat;
import se.samband.geo.sink.SinkLayer;
import se.samband.geo.sink.SinkOptions;
import se.samband.store.row.StoredDelivery;

/** The list of deliveries as a table to open elsewhere. */
final class ListExport {

    private ListExport() {}

    static void write(Page page, Shelf shelf, SinkFormat format, Downloads downloads, HttpServletResponse response) {
        List<StoredDelivery> found = ListFilter.of(page).apply(shelf);
        Confidentiality strictest = found.stream()
                .map(stored -> stored.delivery().confidentiality())
                .reduce(Confidentiality.OPEN, Confidentiality::strictest);
        Download download = Download.of(page.t("deliveries.file"), shelf.today(), strictest);
        Door door = downloads.open(page, download, format, "deliveries", found.size(), response);
        SinkOptions options = SinkOptions.of(page.lang()).withNotes(notes(page, shelf, strictest));
        try (RowSink sink = door.rows(layer(page), options)) {
            for (StoredDelivery stored : found) {
                sink.write(row(page, shelf, stored), null);
            }
            sink.finish();
        }
    }

    private static List<String> notes(Page page, Shelf shelf, Confidentiality strictest) {
        List<String> notes = new ArrayList<>(page.provenance());
        notes.add(page.t("deliveries.file.day", shelf.today()));
        notes.add(page.t("deliveries.checked.class", strictest.label()));
        return notes;
    }

    private static SinkLayer layer(Page page) {
        List<Column> columns = Stream.of(
                        Column.integer("id"),
                        Column.text("kind"),
                        Column.text("publisher"),
                        Column.date("as-of"),
                        Column.text("received"),
                        Column.text("collection"),
                        Column.text("file"),
                        Column.text("layer"),
                        Column.text("sha256"),
                        Column.text("class"),
                        Column.integer("rows-taken"),
                        Column.integer("rows-refused"),
                        Column.text("state"),
                        Column.text("registration"))
                .map(c -> new Column(page.t("deliveries.column." + c.name()), c.type()))
                .toList();
        return new SinkLayer(page.t("deliveries.file"), columns, SinkLayer.Geometries.NONE);
    }

    private static Object[] row(Page page, Shelf shelf, StoredDelivery stored) {
        var facts = stored.delivery();
        return new Object[] {
            stored.id(),
            page.text(facts.kind().label()),
            page.text(facts.publisherName()),
            facts.asOf(),
            page.time(facts.receivedAt()),
            facts.collection(),
            facts.fileName(),
            stored.layer(),
            facts.sha256(),
            page.text(facts.confidentiality().label()),
            stored.rowsTaken(),
            stored.rowsRefused(),
            page.t("deliveries.state." + shelf.state(stored).code()),
            stored.registrationNumber()
        };
    }
}
