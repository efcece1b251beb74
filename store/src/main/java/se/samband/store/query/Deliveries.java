package se.samband.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import se.samband.store.derive.DeliveryRows;
import se.samband.store.jdbc.Connections;
import se.samband.store.jdbc.Moments;
import se.samband.store.load.DeliveryJson;
import se.samband.store.row.RefusedRow;
import se.samband.store.row.StoredDelivery;

/** Deliveries and their refused rows. */
public final class Deliveries {

    private static final String SELECT = "SELECT " + DeliveryRows.COLUMNS + """
            , recorded_at, layer, size_bytes, registration_number, mapping, header, crs, notices, imported_by, rows_taken,
              rows_refused, withdrawn_by, withdrawn_reason FROM delivery""";

    private static final String REFUSED =
            "SELECT row_no, cells, problems FROM refused_row WHERE delivery_id = ? ORDER BY row_no, id";

    private static final String REFUSED_ROW =
            "SELECT row_no, cells, problems FROM refused_row WHERE delivery_id = ? AND row_no = ? ORDER BY id";

    private final Connections connections;

    public Deliveries(Connections connections) {
        this.connections = connections;
    }

    public PageOf<StoredDelivery> list(DeliveryQuery query) {
        Where where = new Where()
                .equal("kind", query.kind() == null ? null : query.kind().code())
                .equal("publisher", query.publisher())
                .equal("collection", query.collection())
                .contains(
                        "lower(publisher || ' ' || file_name || ' ' || coalesce(registration_number, ''))",
                        query.text());
        if (query.withdrawn() != null) {
            where.and(query.withdrawn() ? "withdrawn_at IS NOT NULL" : "withdrawn_at IS NULL");
        }
        String order = " ORDER BY " + query.sort().name().toLowerCase(Locale.ROOT) + (query.descending() ? " DESC" : "")
                + ", id" + (query.descending() ? " DESC" : "");
        return connections.read(db -> new PageOf<>(
                db.list(
                        SELECT + where.sql() + order + where.page(query.page()),
                        Deliveries::stored,
                        where.parameters(query.page())),
                (int) db.number("SELECT count(*) FROM delivery" + where.sql(), where.parameters())));
    }

    public Optional<StoredDelivery> find(long id) {
        return connections.read(db -> db.find(SELECT + " WHERE id = ?", Deliveries::stored, id));
    }

    /** Deliveries made from a file with this content, also withdrawn ones. */
    public List<StoredDelivery> ofFile(String sha256) {
        return connections.read(db ->
                db.list(SELECT + " WHERE sha256 = ? ORDER BY id", Deliveries::stored, sha256.toLowerCase(Locale.ROOT)));
    }

    public PageOf<RefusedRow> refusedRows(long deliveryId, Page page) {
        return connections.read(db -> new PageOf<>(
                db.list(REFUSED + " LIMIT ? OFFSET ?", Deliveries::refused, deliveryId, page.limit(), page.offset()),
                (int) db.number("SELECT count(*) FROM refused_row WHERE delivery_id = ?", deliveryId)));
    }

    /** The refused row with this number in the file; several when one row was refused in several layers or records. */
    public List<RefusedRow> refusedRow(long deliveryId, int row) {
        return connections.read(db -> db.list(REFUSED_ROW, Deliveries::refused, deliveryId, row));
    }

    /** Shows every refused row in file order, without holding them all. */
    public void eachRefusedRow(long deliveryId, Consumer<RefusedRow> consumer) {
        connections.reading(db -> db.each(REFUSED, row -> consumer.accept(refused(row)), deliveryId));
    }

    private static RefusedRow refused(ResultSet row) throws SQLException {
        return new RefusedRow(
                row.getInt(1), DeliveryJson.texts(row.getString(2)), DeliveryJson.problems(row.getString(3)));
    }

    private static StoredDelivery stored(ResultSet row) throws SQLException {
        List<String> header = DeliveryJson.texts(row.getString(18)).stream()
                .map(text -> text == null ? "" : text)
                .toList();
        return new StoredDelivery(
                DeliveryRows.delivery(row),
                Moments.read(row, 13),
                row.getString(14),
                row.getLong(15),
                row.getString(16),
                row.getString(17),
                header,
                row.getString(19),
                DeliveryJson.problems(row.getString(20)),
                row.getString(21),
                row.getInt(22),
                row.getInt(23),
                row.getString(24),
                row.getString(25));
    }
}
