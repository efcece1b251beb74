package se.samband.store.derive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.Scope;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Moments;
import se.samband.store.jdbc.StoreException;

/** Reads deliveries as core knows them. */
public final class DeliveryRows {

    /** Columns that {@link #delivery} reads, in its order. */
    public static final String COLUMNS =
            "id, kind, publisher, as_of, received_at, file_name, sha256, class, scope, corrects, withdrawn_at, collection";

    private static final String ALL = "SELECT " + COLUMNS + " FROM delivery ORDER BY id";

    private DeliveryRows() {}

    public static List<Delivery> list(Db db) {
        return db.list(ALL, DeliveryRows::delivery);
    }

    /** Reads the delivery from the first columns of a row. */
    public static Delivery delivery(ResultSet row) throws SQLException {
        long corrects = row.getLong(10);
        return new Delivery(
                row.getLong(1),
                DeliveryKind.find(row.getString(2)).orElseThrow(() -> unknown("kind")),
                row.getString(3),
                LocalDate.parse(row.getString(4)),
                Moments.read(row, 5),
                row.getString(6),
                row.getString(7),
                Confidentiality.find(row.getString(8)).orElseThrow(() -> unknown("class")),
                scope(row.getString(9)),
                corrects == 0 ? null : (Long) corrects,
                Moments.find(row, 11).orElse(null),
                row.getString(12));
    }

    private static Scope scope(String code) {
        return code.equals(Scope.COMPLETE.code()) ? Scope.COMPLETE : Scope.SUPPLEMENT;
    }

    private static StoreException unknown(String column) {
        return new StoreException("unknown " + column + " in table delivery");
    }
}
