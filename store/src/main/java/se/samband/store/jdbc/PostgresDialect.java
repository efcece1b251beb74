package se.samband.store.jdbc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.SQLException;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import se.samband.geo.crs.Crs;

/**
 * PostgreSQL with PostGIS. Indexes stay in place during bulk changes: to take them away would keep readers waiting until the
 * commit.
 */
public final class PostgresDialect implements Dialect {

    static final PostgresDialect INSTANCE = new PostgresDialect();

    private static final String IN_BOX = "geom && ST_MakeEnvelope(?, ?, ?, ?, " + Crs.SWEREF99_TM.epsg() + ")";
    private static final String IN_BOX_OF_SIZE =
            IN_BOX + " AND (ST_XMax(geom) - ST_XMin(geom) >= ? OR ST_YMax(geom) - ST_YMin(geom) >= ?)";
    private static final String TABLES = """
            SELECT c.relname FROM pg_class c WHERE c.relnamespace = quote_ident(current_schema())::regnamespace AND c.relkind = 'r'""";
    private static final String OWN_TABLES =
            TABLES + " AND c.relname NOT IN ('flyway_schema_history', 'layer_styles') ORDER BY 1";
    private static final String LAYERS = TABLES + """
             AND c.relname NOT LIKE '%\\_earlier' AND EXISTS (SELECT 1 FROM pg_attribute a
              WHERE a.attrelid = c.oid AND a.atttypid = 'geometry'::regtype AND NOT a.attisdropped) ORDER BY 1""";
    private static final String COLUMNS = """
            SELECT attname, format_type(atttypid, NULL) FROM pg_attribute
            WHERE attrelid = (quote_ident(current_schema()) || '.' || ?)::regclass AND attnum > 0 AND NOT attisdropped
            ORDER BY attnum""";
    private static final String REFERRED = """
            SELECT DISTINCT c.relname FROM pg_constraint k JOIN pg_class c ON c.oid = k.confrelid
            WHERE k.contype = 'f' AND k.conrelid = (quote_ident(current_schema()) || '.' || ?)::regclass""";

    private static final String TRIGGERS = """
            SELECT tgname FROM pg_trigger
            WHERE tgrelid = (quote_ident(current_schema()) || '.' || ?)::regclass AND NOT tgisinternal AND tgenabled IN ('O', 'A')""";

    private static final int EWKB_POINT_BYTES = 25;
    private static final int SRID_BYTES = 4;
    private static final int HAS_SRID = 0x20000000;
    private static final int WKB_POINT = 1;
    private static final int ROWS_AT_A_TIME = 5_000;

    private PostgresDialect() {}

    @Override
    public byte[] encode(Geometry geometry) {
        byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(geometry);
        ByteBuffer plain = ByteBuffer.wrap(wkb).order(ByteOrder.LITTLE_ENDIAN);
        return ByteBuffer.allocate(wkb.length + SRID_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(plain.get())
                .putInt(plain.getInt() | HAS_SRID)
                .putInt(Crs.SWEREF99_TM.epsg())
                .put(plain)
                .array();
    }

    @Override
    public byte[] encodePoint(double eastM, double northM) {
        return ByteBuffer.allocate(EWKB_POINT_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 1)
                .putInt(WKB_POINT | HAS_SRID)
                .putInt(Crs.SWEREF99_TM.epsg())
                .putDouble(eastM)
                .putDouble(northM)
                .array();
    }

    @Override
    public String inBox(String layer) {
        return IN_BOX;
    }

    @Override
    public String inBoxOfSize(String layer) {
        return IN_BOX_OF_SIZE;
    }

    @Override
    public String meetsBox() {
        return IN_BOX;
    }

    @Override
    public Batch inserts(Db db, String table, List<String> columns) {
        return new CopyBatch(db, table, columns);
    }

    @Override
    public BoxIndex boxIndex(Db db, String layer) {
        return BoxIndex.NONE;
    }

    @Override
    public BoxIndex packedBoxIndex(Db db, String layer) {
        return BoxIndex.NONE;
    }

    /** Not by TRUNCATE, for which readers would have to wait. */
    @Override
    public void clear(Db db, String layer) {
        db.run("DELETE FROM " + layer);
    }

    @Override
    public Suspended suspend(Db db, String table) {
        return new Suspended(db, List.of());
    }

    @Override
    public void updateExtent(Db db, String layer) {
        // PostGIS states none.
    }

    @Override
    public List<String> layers(Db db) {
        return db.list(LAYERS, row -> row.getString(1));
    }

    @Override
    public List<String> tables(Db db) {
        return db.list(OWN_TABLES, row -> row.getString(1));
    }

    @Override
    public List<Column> columns(Db db, String table) {
        return db.list(COLUMNS, row -> new Column(row.getString(1), PostgresDdl.type(row.getString(2))), table);
    }

    @Override
    public List<String> referred(Db db, String table) {
        return db.list(REFERRED, row -> row.getString(1), table);
    }

    @Override
    public boolean hasTable(Db db, String table) {
        return db.number("SELECT count(*) FROM (" + TABLES + " AND c.relname = ?) t", table) > 0;
    }

    @Override
    public List<String> triggers(Db db, String table) {
        return db.list(TRIGGERS, row -> row.getString(1), table);
    }

    @Override
    public void continueNumbers(Db db, String table, String key) {
        db.find(
                "SELECT setval(pg_get_serial_sequence(?, ?), (SELECT max(" + key + ") FROM " + table + "))",
                row -> row.getLong(1),
                table,
                key);
    }

    @Override
    public void commit(Db db) {
        try {
            db.connection().commit();
        } catch (SQLException e) {
            throw Failures.of(e, "COMMIT");
        }
    }

    @Override
    public int rowsAtATime() {
        return ROWS_AT_A_TIME;
    }

    /** PostgreSQL's texts cannot hold the character of number 0. */
    @Override
    public String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }

    @Override
    public boolean gathersRows() {
        return true;
    }
}
