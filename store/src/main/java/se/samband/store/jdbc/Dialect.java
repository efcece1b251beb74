package se.samband.store.jdbc;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** What differs between the databases a workspace can live in. Everything else is SQL that both understand. */
public sealed interface Dialect permits SqliteDialect, PostgresDialect {

    /** The parameters of {@link #inBox} and its kin. */
    static List<Object> sides(Envelope box) {
        return List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }

    /** A geometry in SWEREF 99 TM as this database stores it; read again by {@link StoredGeometry}. */
    byte[] encode(Geometry geometry);

    /** As {@link #encode}, of a point, without the detour over a geometry: there are millions of them. */
    byte[] encodePoint(double eastM, double northM);

    /** SQL condition for the features of a layer whose box meets another; parameters {@link #sides} of that one. */
    String inBox(String layer);

    /** As {@link #inBox}, and the feature's box is long enough on one side; further parameters: that length in metres, twice. */
    String inBoxOfSize(String layer);

    /** As {@link #inBox}, for the twin {@code …_earlier} of a layer, which has no box index. */
    String meetsBox();

    /** Many rows for one table, as fast as this database takes them. */
    Batch inserts(Db db, String table, List<String> columns);

    /** Where features written while indexes are suspended get their box. */
    BoxIndex boxIndex(Db db, String layer);

    /** As {@link #boxIndex}, for a layer of points that has just been cleared. */
    BoxIndex packedBoxIndex(Db db, String layer);

    /** Empties a layer and its box index. */
    void clear(Db db, String layer);

    /**
     * Takes away a table's indexes and triggers for the time of a bulk change, if that is faster here. The caller restores them
     * before the transaction ends, and meanwhile enters features in the box index itself.
     */
    Suspended suspend(Db db, String table);

    /** Brings the extent that is stated of a layer in line with its features. */
    void updateExtent(Db db, String layer);

    /** The map layers, by name. */
    List<String> layers(Db db);

    /** The workspace's own tables, by name: those of the numbered migrations. */
    List<String> tables(Db db);

    /** A table's columns in order. */
    List<Column> columns(Db db, String table);

    /** The tables that a table refers to. */
    List<String> referred(Db db, String table);

    boolean hasTable(Db db, String table);

    /** The triggers of a table that are there and not switched off. */
    List<String> triggers(Db db, String table);

    /** Lets numbers that the database gives go on after those that are there. */
    void continueNumbers(Db db, String table, String key);

    void commit(Db db);

    /** Rows fetched at a time, so that a large answer is never held whole; 0 where rows are read one by one anyway. */
    int rowsAtATime();

    /** A text as it can be stored. */
    String storable(String text);

    /** Whether rows of an update are gathered and sent together. */
    boolean gathersRows();

    /** Indexes and triggers that are away. */
    final class Suspended {

        private final Db db;
        private final List<String> statements;

        Suspended(Db db, List<String> statements) {
            this.db = db;
            this.statements = statements;
        }

        public void restore() {
            statements.forEach(db::run);
        }
    }
}
