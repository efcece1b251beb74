package se.samband.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.WKTWriter;
import se.samband.store.chain.AuditChain;
import se.samband.store.chain.AuditLine;
import se.samband.store.jdbc.Column;
import se.samband.store.jdbc.Connections;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.StoredGeometry;
import se.samband.store.row.AuditHead;

/**
 * The workspace's tables as they are, for keeping outside the program: everything that was delivered, whatever is in force, and what
 * people have saved. What is made from it anew at each start or commit, and who may log in, is no part of it.
 */
public final class Tables {

    private static final List<String> OF_BUILDINGS = List.of("building", "building_footprint");

    /** Layers of which each feature is a row of a delivery; they have twins too. */
    public static final List<String> OF_FEATURES = List.of(
            "county",
            "municipality",
            "locality",
            "deso",
            "holiday_area",
            "population_square",
            "road",
            "water",
            "address",
            "route",
            "node",
            "planned_area",
            "grant_area",
            "late_connection_area");

    private static final List<String> OTHERS = List.of(
            "delivery",
            "refused_row",
            "building_record",
            "claim",
            "network_owner",
            "programme",
            "mapping",
            "snapshot",
            "setting",
            "audit_entry");

    /** Layers whose rows stand in a twin {@code …_earlier} when they are not in force. */
    public static List<String> layers() {
        return Stream.concat(OF_BUILDINGS.stream(), OF_FEATURES.stream()).toList();
    }

    private final Connections connections;

    public Tables(Connections connections) {
        this.connections = connections;
    }

    /** Is shown the rows of one table. */
    public interface Visitor {

        /** @param columns in the table's order; those of geometries hold well-known text, SWEREF 99 TM in metres */
        void columns(List<String> columns);

        /** @param cells not kept; moments in ISO 8601, UTC */
        void row(@Nullable String[] cells);
    }

    /** The names, those that people have put in first. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(OTHERS);
        for (String layer : layers()) {
            names.add(layer);
            names.add(layer + "_earlier");
        }
        return names;
    }

    /** Lets the work read several tables of one and the same state of the workspace. */
    public void read(Consumer<OneState> work) {
        connections.reading(db -> work.accept(new OneState(db)));
    }

    /** The workspace at one moment. Not for use after the work is done. */
    public static final class OneState {

        private final Db db;

        private OneState(Db db) {
            this.db = db;
        }

        /** Number of rows of a table. */
        public long count(String table) {
            return db.number("SELECT count(*) FROM " + table);
        }

        /** Shows a table that has rows in the order of its numbers, without holding more than one. */
        public void each(String table, Visitor visitor) {
            // A twin's own types are not told by every database.
            List<Column> columns = db.dialect().columns(db, table.replace("_earlier", ""));
            String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
            boolean[] begun = {false};
            WKTWriter wkt = new WKTWriter();
            db.each(
                    "SELECT " + names + " FROM " + table + " ORDER BY "
                            + columns.getFirst().name(),
                    row -> {
                        if (!begun[0]) {
                            visitor.columns(columns.stream().map(Column::name).toList());
                            begun[0] = true;
                        }
                        visitor.row(cells(row, columns, wkt));
                    });
        }

        /** Shows every line of the log as the text that its hash is made of, see {@link AuditChain}, in order. */
        public void eachLogText(Consumer<String> consumer) {
            db.each(
                    "SELECT " + AuditLine.COLUMNS + " FROM audit_entry ORDER BY id",
                    row -> consumer.accept(AuditChain.text(AuditLine.read(row))));
        }

        /** How far the log had come. */
        public AuditHead logHead() {
            return Audit.head(db);
        }
    }

    private static @Nullable String[] cells(ResultSet row, List<Column> columns, WKTWriter wkt) throws SQLException {
        @Nullable String[] cells = new @Nullable String[columns.size()];
        for (int i = 1; i <= cells.length; i++) {
            Column column = columns.get(i - 1);
            if (column.type() == Column.Type.GEOMETRY) {
                byte[] stored = row.getBytes(i);
                cells[i - 1] = stored == null ? null : wkt.write(StoredGeometry.decode(stored));
            } else {
                cells[i - 1] = text(column.read(row, i));
            }
        }
        return cells;
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean flag -> flag ? "1" : "0";
            default -> value.toString();
        };
    }
}
