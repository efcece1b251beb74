package se.samband.app.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.app.disclosure.MadeFor;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.Delivery;
import se.samband.core.text.UtcTime;
import se.samband.geo.sink.Column;
import se.samband.geo.sink.RowSink;
import se.samband.geo.sink.SinkLayer;
import se.samband.geo.sink.SinkLayer.Geometries;
import se.samband.store.row.StoredDelivery;

/** {@code samband export deliveries}: every delivery, also those withdrawn. */
final class DeliveriesExport {

    private static final List<Column> COLUMNS = List.of(
            Column.integer("delivery"),
            Column.text("kind"),
            Column.text("publisher"),
            Column.date("as_of"),
            Column.text("received_at"),
            Column.text("file_name"),
            Column.text("sha256"),
            Column.text("class"),
            Column.integer("rows_taken"),
            Column.integer("rows_refused"),
            Column.text("withdrawn_at"),
            Column.text("registration_number"));

    private DeliveriesExport() {}

    /** @return number of rows */
    static long write(ExportFile file) {
        List<StoredDelivery> all = file.seen().deliveries().list();
        MadeFor.requireSome(file.seen(), any -> true);
        Confidentiality strictest = all.stream()
                .map(stored -> stored.delivery().confidentiality())
                .reduce(Confidentiality.OPEN, Confidentiality::strictest);
        try (RowSink sink = file.open(new SinkLayer("delivery", COLUMNS, Geometries.NONE), strictest, List.of())) {
            all.forEach(stored -> sink.write(row(stored), null));
            sink.finish();
        }
        return all.size();
    }

    private static @Nullable Object[] row(StoredDelivery stored) {
        Delivery facts = stored.delivery();
        return new @Nullable Object[] {
            stored.id(),
            facts.kind().code(),
            facts.publisher(),
            facts.asOf(),
            UtcTime.of(facts.receivedAt()),
            facts.fileName(),
            facts.sha256(),
            facts.confidentiality().code(),
            stored.rowsTaken(),
            stored.rowsRefused(),
            Optional.ofNullable(facts.withdrawnAt()).map(UtcTime::of).orElse(null),
            stored.registrationNumber()
        };
    }
}
