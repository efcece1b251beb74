package se.samband.store.jdbc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.SQLException;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import se.samband.geo.crs.Crs;
import se.samband.geo.gpkg.GpkgGeometry;
import se.samband.geo.gpkg.GpkgRTree;

/** SQLite with the tables of a GeoPackage. */
public final class SqliteDialect implements Dialect {

    static final SqliteDialect INSTANCE = new SqliteDialect();

    private static final String MEETS = "%3$s >= ? AND %4$s >= ? AND %1$s <= ? AND %2$s <= ?";
    private static final String INDEXED = MEETS.formatted("minx", "miny", "maxx", "maxy");
    private static final String IN_BOX = "fid IN (SELECT id FROM %s WHERE " + INDEXED + ")";
    private static final String IN_BOX_OF_SIZE =
            "fid IN (SELECT id FROM %s WHERE " + INDEXED + " AND (maxx - minx >= ? OR maxy - miny >= ?))";
    private static final String SIDE_OBJECTS =
            "SELECT type, name, sql FROM sqlite_master WHERE tbl_name = ? AND type IN ('index', 'trigger') AND sql NOT NULL";
    private static final String LAYERS =
            "SELECT table_name FROM gpkg_contents WHERE data_type = 'features' ORDER BY table_name";
    private static final String TABLES = """
            SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'gpkg\\_%' ESCAPE '\\'
              AND name NOT LIKE 'rtree\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
              AND name NOT IN ('flyway_schema_history', 'layer_styles') ORDER BY name""";

    private static final int POINT_BYTES = 29;
    private static final int WKB_POINT = 1;

    private SqliteDialect() {}

    @Override
    public byte[] encode(Geometry geometry) {
        return GpkgGeometry.encode(geometry, Crs.SWEREF99_TM.epsg());
    }

    @Override
    public byte[] encodePoint(double eastM, double northM) {
        return ByteBuffer.allocate(POINT_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                .put((byte) 1)
                .putInt(Crs.SWEREF99_TM.epsg())
                .put((byte) 1)
                .putInt(WKB_POINT)
                .putDouble(eastM)
                .putDouble(northM)
                .array();
    }

    @Override
    public String inBox(String layer) {
        return IN_BOX.formatted(index(layer));
    }

    @Override
    public String inBoxOfSize(String layer) {
        return IN_BOX_OF_SIZE.formatted(index(layer));
    }

    @Override
    public String meetsBox() {
        return MEETS.formatted("ST_MinX(geom)", "ST_MinY(geom)", "ST_MaxX(geom)", "ST_MaxY(geom)");
    }

    @Override
    public Batch inserts(Db db, String table, List<String> columns) {
        String sql = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (?"
                + ", ?".repeat(columns.size() - 1) + ")";
        try {
            return new StatementBatch(db, db.connection().prepareStatement(sql), sql);
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }

    @Override
    public BoxIndex boxIndex(Db db, String layer) {
        Batch boxes = db.inserts(index(layer), List.of("id", "minx", "maxx", "miny", "maxy"));
        return new BoxIndex() {
            @Override
            public void add(long fid, Envelope box) {
                boxes.number(fid)
                        .decimal(box.getMinX())
                        .decimal(box.getMaxX())
                        .decimal(box.getMinY())
                        .decimal(box.getMaxY())
                        .add();
            }

            @Override
            public void finish() {
                boxes.close();
            }
        };
    }

    @Override
    public BoxIndex packedBoxIndex(Db db, String layer) {
        return new PackedBoxIndex(db, index(layer));
    }

    private static String index(String layer) {
        return GpkgRTree.name(layer, "geom");
    }

    @Override
    public void clear(Db db, String layer) {
        String createIndex = db.find(
                        "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?",
                        row -> row.getString(1),
                        index(layer))
                .orElseThrow();
        // Emptying an R-tree row by row costs more than all else; making a new one costs nothing.
        db.run("DROP TABLE " + index(layer));
        db.run(createIndex);
        db.run("DELETE FROM " + layer);
    }

    @Override
    public Suspended suspend(Db db, String table) {
        record Side(String type, String name, String sql) {}
        List<Side> sides =
                db.list(SIDE_OBJECTS, row -> new Side(row.getString(1), row.getString(2), row.getString(3)), table);
        sides.forEach(side -> db.run("DROP " + side.type() + " \"" + side.name() + '"'));
        return new Suspended(db, sides.stream().map(Side::sql).toList());
    }

    @Override
    public void updateExtent(Db db, String layer) {
        try {
            GpkgRTree.updateExtent(db.connection(), layer, "geom");
        } catch (SQLException e) {
            throw new StoreException("extent of " + layer, e);
        }
    }

    @Override
    public List<String> layers(Db db) {
        return db.list(LAYERS, row -> row.getString(1));
    }

    @Override
    public List<String> tables(Db db) {
        return db.list(TABLES, row -> row.getString(1));
    }

    @Override
    public List<Column> columns(Db db, String table) {
        return db.list(
                "SELECT name, type FROM pragma_table_info(?) ORDER BY cid",
                row -> new Column(row.getString(1), Column.Type.of(row.getString(2))),
                table);
    }

    @Override
    public List<String> referred(Db db, String table) {
        return db.list("SELECT DISTINCT \"table\" FROM pragma_foreign_key_list(?)", row -> row.getString(1), table);
    }

    @Override
    public boolean hasTable(Db db, String table) {
        return db.number("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?", table) > 0;
    }

    @Override
    public List<String> triggers(Db db, String table) {
        return db.list(
                "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?",
                row -> row.getString(1),
                table);
    }

    @Override
    public void continueNumbers(Db db, String table, String key) {
        // SQLite does so by itself.
    }

    @Override
    public void commit(Db db) {
        db.run("COMMIT");
    }

    @Override
    public int rowsAtATime() {
        return 0;
    }

    @Override
    public String storable(String text) {
        return text;
    }

    @Override
    public boolean gathersRows() {
        return false;
    }
}
