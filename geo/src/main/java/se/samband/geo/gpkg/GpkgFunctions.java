package se.samband.geo.gpkg;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.ParseException;
import org.sqlite.Function;

/**
 * The SQL functions that GeoPackage's R-tree triggers call. SQLite keeps functions per connection, so each connection that writes
 * geometries needs them.
 */
public final class GpkgFunctions {

    private static final Map<String, ToDoubleFunction<Envelope>> BOUNDS = Map.of(
            "ST_MinX", Envelope::getMinX,
            "ST_MaxX", Envelope::getMaxX,
            "ST_MinY", Envelope::getMinY,
            "ST_MaxY", Envelope::getMaxY);

    private GpkgFunctions() {}

    /** Registers ST_IsEmpty, ST_MinX, ST_MaxX, ST_MinY and ST_MaxY on a connection of sqlite-jdbc. */
    public static void register(Connection connection) throws SQLException {
        Function.create(
                connection,
                "ST_IsEmpty",
                new OfBlob() {
                    @Override
                    void answer(Envelope box) throws SQLException {
                        result(box.isNull() ? 1 : 0);
                    }
                },
                1,
                Function.FLAG_DETERMINISTIC);
        for (Map.Entry<String, ToDoubleFunction<Envelope>> bound : BOUNDS.entrySet()) {
            Function.create(
                    connection,
                    bound.getKey(),
                    new OfBlob() {
                        @Override
                        void answer(Envelope box) throws SQLException {
                            if (box.isNull()) {
                                result();
                            } else {
                                result(bound.getValue().applyAsDouble(box));
                            }
                        }
                    },
                    1,
                    Function.FLAG_DETERMINISTIC);
        }
    }

    /** A function of one geometry blob; null, or what is no geometry, gives null as in other spatial databases. */
    private abstract static class OfBlob extends Function {

        abstract void answer(Envelope box) throws SQLException;

        @Override
        protected void xFunc() throws SQLException {
            byte[] blob = value_blob(0);
            if (blob == null) {
                result();
                return;
            }
            try {
                answer(GpkgGeometry.envelope(blob));
            } catch (ParseException e) {
                result();
            }
        }
    }
}
