package se.samband.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samband.store.jdbc.Column;
import se.samband.store.jdbc.Connections;
import se.samband.store.row.DeliveredFeature;
import se.samband.store.row.DeliveredRecord;
import se.samband.store.row.NewClaim;

/** What the rows of one delivery became, in force or not, in file order. */
public final class DeliveredRows {

    /** All rows of a delivery rather than a certain one. */
    public static final int ANY_ROW = 0;

    private static final String OF_DELIVERY = " WHERE x.delivery_id = ? AND (? = 0 OR x.row_no = ?)";
    private static final String PAGE = " ORDER BY x.row_no LIMIT ? OFFSET ?";
    private static final String CLAIMS = "SELECT " + Buildings.CLAIM_COLUMNS + """
            , x.building FROM claim x
            LEFT JOIN network_owner o ON o.id = x.owner_id LEFT JOIN programme p ON p.id = x.programme_id""";
    private static final String RECORDS = "SELECT " + Buildings.RECORD_COLUMNS + ", x.building FROM building_record x";
    private static final Set<String> NOT_SHOWN = Set.of("delivery_id", "row_no", "search_key");

    private final Connections connections;
    private final Features layers;

    public DeliveredRows(Connections connections, Features layers) {
        this.connections = connections;
        this.layers = layers;
    }

    /** @param row row in the file, or {@link #ANY_ROW} */
    public PageOf<NewClaim> claims(long deliveryId, int row, Page page) {
        return connections.read(db -> new PageOf<>(
                db.list(
                        CLAIMS + OF_DELIVERY + PAGE,
                        r -> Buildings.claim(r, r.getInt(16)).claim(),
                        deliveryId,
                        row,
                        row,
                        page.limit(),
                        page.offset()),
                (int) db.number("SELECT count(*) FROM claim x" + OF_DELIVERY, deliveryId, row, row)));
    }

    /** Number of buildings that the delivery claims something of. */
    public int buildingsClaimed(long deliveryId) {
        return connections.read(
                db -> (int) db.number("SELECT count(DISTINCT building) FROM claim WHERE delivery_id = ?", deliveryId));
    }

    /** @param row row in the file, or {@link #ANY_ROW} */
    public PageOf<DeliveredRecord> records(long deliveryId, int row, Page page) {
        return connections.read(db -> new PageOf<>(
                db.list(
                        RECORDS + OF_DELIVERY + PAGE,
                        r -> new DeliveredRecord(r.getInt(16), Buildings.record(r)),
                        deliveryId,
                        row,
                        row,
                        page.limit(),
                        page.offset()),
                (int) db.number("SELECT count(*) FROM building_record x" + OF_DELIVERY, deliveryId, row, row)));
    }

    /**
     * Features of one map layer.
     *
     * @param layer name of the layer's table, such as {@code municipality}
     * @param row row in the file, or {@link #ANY_ROW}
     */
    public PageOf<DeliveredFeature> features(long deliveryId, String layer, int row, Page page) {
        List<Column> columns = layers.attributeColumns(layer);
        String both = "(SELECT * FROM " + layer + " UNION ALL SELECT * FROM " + layer + "_earlier) x" + OF_DELIVERY;
        return connections.read(db -> new PageOf<>(
                db.list(
                        "SELECT * FROM " + both + PAGE,
                        r -> new DeliveredFeature(layer, r.getInt("row_no"), shown(r, columns)),
                        deliveryId,
                        row,
                        row,
                        page.limit(),
                        page.offset()),
                (int) db.number("SELECT count(*) FROM " + both, deliveryId, row, row)));
    }

    private static Map<String, @Nullable Object> shown(ResultSet row, List<Column> columns) throws SQLException {
        Map<String, @Nullable Object> values = Features.values(row, columns);
        values.keySet().removeAll(NOT_SHOWN);
        return values;
    }
}
