package se.samband.geo.gpkg;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * The spatial index of a GeoPackage layer (extension {@code gpkg_rtree_index}) and the triggers that keep it true. The triggers
 * need {@link GpkgFunctions} on every connection that writes; make the index after the bulk of the rows, it is faster so.
 */
public final class GpkgRTree {

    private static final String VALUES = "ST_MinX(NEW.%2$s), ST_MaxX(NEW.%2$s), ST_MinY(NEW.%2$s), ST_MaxY(NEW.%2$s)";
    private static final String ENTER = "INSERT OR REPLACE INTO %4$s VALUES (NEW.%3$s, " + VALUES + ");";
    private static final String HAS_SHAPE = "(NEW.%2$s NOTNULL AND NOT ST_IsEmpty(NEW.%2$s))";
    private static final String NO_SHAPE = "(NEW.%2$s ISNULL OR ST_IsEmpty(NEW.%2$s))";

    /** Names and conditions are those of the standard's annex F.3, so that other programs recognise them. */
    private static final List<Trigger> TRIGGERS = List.of(
            new Trigger("insert", "AFTER INSERT ON %1$s WHEN " + HAS_SHAPE, ENTER),
            new Trigger("update1", "AFTER UPDATE OF %2$s ON %1$s WHEN OLD.%3$s = NEW.%3$s AND " + HAS_SHAPE, ENTER),
            new Trigger(
                    "update2",
                    "AFTER UPDATE OF %2$s ON %1$s WHEN OLD.%3$s = NEW.%3$s AND " + NO_SHAPE,
                    "DELETE FROM %4$s WHERE id = OLD.%3$s;"),
            new Trigger(
                    "update3",
                    "AFTER UPDATE ON %1$s WHEN OLD.%3$s != NEW.%3$s AND " + HAS_SHAPE,
                    "DELETE FROM %4$s WHERE id = OLD.%3$s; " + ENTER),
            new Trigger(
                    "update4",
                    "AFTER UPDATE ON %1$s WHEN OLD.%3$s != NEW.%3$s AND " + NO_SHAPE,
                    "DELETE FROM %4$s WHERE id IN (OLD.%3$s, NEW.%3$s);"),
            new Trigger(
                    "delete", "AFTER DELETE ON %1$s WHEN OLD.%2$s NOT NULL", "DELETE FROM %4$s WHERE id = OLD.%3$s;"));

    private GpkgRTree() {}

    /** Creates the index of a registered layer, fills it from the rows that are there, and adds the triggers. */
    public static void create(Connection connection, String table, String geometryColumn, String idColumn)
            throws SQLException {
        String index = name(table, geometryColumn);
        String[] names = {quoted(table), quoted(geometryColumn), quoted(idColumn), quoted(index)};
        GpkgFunctions.register(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE VIRTUAL TABLE " + quoted(index) + " USING rtree(id, minx, maxx, miny, maxy)");
            statement.execute("""
                    INSERT INTO %4$s SELECT %3$s, ST_MinX(%2$s), ST_MaxX(%2$s), ST_MinY(%2$s), ST_MaxY(%2$s) FROM %1$s
                    WHERE %2$s NOTNULL AND NOT ST_IsEmpty(%2$s)""".formatted((Object[]) names));
            for (Trigger trigger : TRIGGERS) {
                statement.execute(trigger.sql(index, names));
            }
        }
        try (PreparedStatement extension = connection.prepareStatement("""
                INSERT OR REPLACE INTO gpkg_extensions VALUES
                (?, ?, 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')""")) {
            extension.setString(1, table);
            extension.setString(2, geometryColumn);
            extension.executeUpdate();
        }
    }

    /** Name of the index table, for box queries: columns id, minx, maxx, miny, maxy. */
    public static String name(String table, String geometryColumn) {
        return "rtree_" + table + "_" + geometryColumn;
    }

    /** Enters in the file's directory how far the layer reaches by its index; rounded outwards by at most a metre. */
    public static void updateExtent(Connection connection, String table, String geometryColumn) throws SQLException {
        Envelope extent = new Envelope();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT min(minx), max(maxx), min(miny), max(maxy) FROM "
                        + quoted(name(table, geometryColumn)))) {
            if (row.next() && row.getObject(1) != null) {
                extent = new Envelope(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4));
            }
        }
        GpkgSchema.updateExtent(connection, table, extent);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private record Trigger(String suffix, String when, String then) {

        String sql(String index, String[] names) {
            return "CREATE TRIGGER " + quoted(index + "_" + suffix) + " "
                    + (when + " BEGIN " + then + " END").formatted((Object[]) names);
        }
    }
}
