package se.samband.store.jdbc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import se.samband.geo.crs.Crs;
import se.samband.geo.gpkg.GpkgFunctions;
import se.samband.geo.gpkg.GpkgGeometry;
import se.samband.geo.gpkg.GpkgRTree;

/** What differs between the databases a workspace can live in. Everything else is SQL that both understand. */
public final class Dialect {

    /** Condition on the layer's key for a box query; parameters: least x, greatest x, least y, greatest y of the box. */
    private static final String IN_BOX =
            "fid IN (SELECT id FROM %s WHERE maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ?)";

    /** As {@link #inBox}, for a table without box index. */
    public static final String MEETS_BOX =
            "ST_MaxX(geom) >= ? AND ST_MinX(geom) <= ? AND ST_MaxY(geom) >= ? AND ST_MinY(geom) <= ?";

    private static final String IN_BOX_OF_SIZE = IN_BOX.replace(")", " AND (maxx - minx >= ? OR maxy - miny >= ?))");

    private static final String SIDE_OBJECTS =
            "SELECT type, name, sql FROM sqlite_master WHERE tbl_name = ? AND type IN ('index', 'trigger') AND sql NOT NULL";
    private static final int POINT_BYTES = 29;
    private static final int POINT_X_AT = 13;
    private static final int WKB_POINT = 1;

    private Dialect() {}

    static void register(Connection connection) throws SQLException {
        GpkgFunctions.register(connection);
    }

    public static byte[] encode(Geometry geometry) {
        return GpkgGeometry.encode(geometry, Crs.SWEREF99_TM.epsg());
    }

    /** The blob of a point, without the detour over a geometry: there are millions of them. */
    public static byte[] encodePoint(double eastM, double northM) {
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

    public static Geometry decode(byte[] stored) {
        try {
            return GpkgGeometry.decode(stored);
        } catch (ParseException e) {
            throw new StoreException("unreadable geometry", e);
        }
    }

    /** The bounding box of a stored geometry, metres; without decoding the geometry. */
    public static Envelope box(byte[] stored) {
        try {
            return GpkgGeometry.envelope(stored);
        } catch (ParseException e) {
            throw new StoreException("unreadable geometry", e);
        }
    }

    /** The coordinate of a stored point, x = easting, metres. */
    public static Coordinate decodePoint(byte[] stored) {
        if (stored.length == POINT_BYTES && stored[3] == 1) {
            ByteBuffer buffer = ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN);
            return new Coordinate(buffer.getDouble(POINT_X_AT), buffer.getDouble(POINT_X_AT + Double.BYTES));
        }
        return decode(stored).getCoordinate();
    }

    /** SQL condition for the features of a layer whose box meets another; parameters minX, maxX, minY, maxY of that one. */
    public static String inBox(String layer) {
        return IN_BOX.formatted(index(layer));
    }

    /** As {@link #inBox}, and the feature's box is long enough on one side; further parameters: that length in metres, twice. */
    public static String inBoxOfSize(String layer) {
        return IN_BOX_OF_SIZE.formatted(index(layer));
    }

    /** SQL that enters a feature in the layer's box index; parameters fid, minX, maxX, minY, maxY. */
    public static String intoBoxIndex(String layer) {
        return "INSERT INTO " + index(layer) + " VALUES (?, ?, ?, ?, ?)";
    }

    /** A fast way to fill the box index of a layer of points that has just been cleared. */
    public static PackedBoxIndex packBoxes(Db db, String layer) {
        return new PackedBoxIndex(db, index(layer));
    }

    private static String index(String layer) {
        return GpkgRTree.name(layer, "geom");
    }

    /** Empties a layer and its box index. */
    public static void clear(Db db, String layer) {
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

    /**
     * Takes away a table's indexes and triggers for the time of a bulk change. The caller restores them before the transaction
     * ends, and meanwhile enters features in the box index itself.
     */
    public static Suspended suspend(Db db, String table) {
        record Side(String type, String name, String sql) {}
        List<Side> sides =
                db.list(SIDE_OBJECTS, row -> new Side(row.getString(1), row.getString(2), row.getString(3)), table);
        sides.forEach(side -> db.run("DROP " + side.type() + " \"" + side.name() + '"'));
        return new Suspended(db, sides.stream().map(Side::sql).toList());
    }

    /** Indexes and triggers that are away. */
    public static final class Suspended {
        private final Db db;
        private final List<String> statements;

        private Suspended(Db db, List<String> statements) {
            this.db = db;
            this.statements = statements;
        }

        public void restore() {
            statements.forEach(db::run);
        }
    }
}
