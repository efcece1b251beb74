package se.samband.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import se.samband.store.jdbc.Batch;
import se.samband.store.jdbc.BoxIndex;
import se.samband.store.jdbc.Column;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Dialect;
import se.samband.store.jdbc.StoredGeometry;

/**
 * Moves every row of every table to a workspace that has just been made, as it is and with its number. What the migrations make by
 * themselves – directories, indexes, styles – is not moved.
 */
final class WorkspaceCopy {

    private static final String TWIN = "_earlier";
    private static final int ROWS_BETWEEN_REPORTS = 10_000;

    private final Db from;
    private final Db to;
    private final CopyProgress progress;
    private final List<String> layers;

    private WorkspaceCopy(Db from, Db to, CopyProgress progress) {
        this.from = from;
        this.to = to;
        this.progress = progress;
        this.layers = to.dialect().layers(to);
    }

    /**
     * @param from at one consistent state
     * @param to in a transaction, with the same tables
     */
    static void run(Db from, Db to, CopyProgress progress) {
        WorkspaceCopy copy = new WorkspaceCopy(from, to, progress);
        copy.tables().forEach(copy::table);
        copy.layers.forEach(layer -> to.dialect().updateExtent(to, layer));
    }

    /** Each table after those that it refers to. */
    private List<String> tables() {
        Set<String> ordered = new LinkedHashSet<>();
        from.dialect().tables(from).forEach(table -> add(table, ordered));
        return List.copyOf(ordered);
    }

    private void add(String table, Set<String> ordered) {
        if (!ordered.contains(table)) {
            from.dialect().referred(from, table).stream()
                    .filter(other -> !other.equals(table))
                    .forEach(other -> add(other, ordered));
            ordered.add(table);
        }
    }

    private void table(String table) {
        List<Column> columns = from.dialect().columns(from, withoutTwin(table));
        List<String> names = columns.stream().map(Column::name).toList();
        String key = names.getFirst();
        long total = from.number("SELECT count(*) FROM " + table);
        progress.rows(table, 0, total);
        if (to.number("SELECT count(*) FROM " + table) > 0) {
            to.run("DELETE FROM " + table);
        }
        Dialect.Suspended suspended = to.dialect().suspend(to, table);
        BoxIndex boxes = boxes(table);
        long[] done = {0};
        try (Batch rows = to.inserts(table, names)) {
            String sql = "SELECT " + String.join(", ", names) + " FROM " + table + " ORDER BY " + key;
            from.each(sql, row -> {
                row(row, columns, rows, boxes);
                if (++done[0] % ROWS_BETWEEN_REPORTS == 0) {
                    progress.rows(table, done[0], total);
                }
            });
        }
        boxes.finish();
        suspended.restore();
        if (!table.endsWith(TWIN)) {
            to.dialect().continueNumbers(to, table, key);
        }
    }

    private BoxIndex boxes(String table) {
        if (!layers.contains(table)) {
            return BoxIndex.NONE;
        }
        return table.equals("building")
                ? to.dialect().packedBoxIndex(to, table)
                : to.dialect().boxIndex(to, table);
    }

    private static void row(ResultSet row, List<Column> columns, Batch rows, BoxIndex boxes) throws SQLException {
        long key = row.getLong(1);
        int position = 0;
        for (Column column : columns) {
            position++;
            if (column.type() == Column.Type.GEOMETRY) {
                Geometry geometry = StoredGeometry.decode(row.getBytes(position));
                boxes.add(key, geometry.getEnvelopeInternal());
                rows.geometry(geometry);
            } else {
                rows.value(column.read(row, position));
            }
        }
        rows.add();
    }

    /** A twin has the columns of its layer, and their types where its own are not told. */
    private static String withoutTwin(String table) {
        return table.endsWith(TWIN) ? table.substring(0, table.length() - TWIN.length()) : table;
    }
}
