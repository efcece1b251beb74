package se.samband.geo.sink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import se.samband.geo.crs.Crs;
import se.samband.geo.crs.Transform;
import se.samband.geo.gpkg.GpkgGeometry;
import se.samband.geo.gpkg.GpkgRTree;
import se.samband.geo.gpkg.GpkgSchema;
import se.samband.geo.gpkg.LayerStyles;

/** A GeoPackage with one layer or attribute table, a spatial index and, if given, a QGIS style. */
final class GpkgSink implements RowSink {

    private static final int BATCH = 1_000;

    private final Connection connection;
    private final PreparedStatement insert;
    private final GpkgTable table;
    private final SinkLayer layer;
    private final SinkOptions options;
    private final Crs crs;
    private final Transform transform;
    private int waiting;

    GpkgSink(Path file, SinkLayer layer, SinkOptions options) {
        this.layer = layer;
        this.options = options;
        crs = options.crs().orElse(Crs.SWEREF99_TM);
        transform = Transform.between(Crs.SWEREF99_TM, crs);
        table = new GpkgTable(layer);
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (Statement statement = connection.createStatement()) {
                // The file is thrown away if anything fails, so SQLite need not guard it.
                statement.execute("PRAGMA journal_mode = OFF");
                statement.execute("PRAGMA synchronous = OFF");
                connection.setAutoCommit(false);
                GpkgSchema.create(connection);
                statement.execute(table.createSql());
            }
            register();
            insert = connection.prepareStatement(table.insertSql());
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void write(@Nullable Object[] values, @Nullable Geometry geometry) {
        try {
            table.bind(insert, values, geometry == null ? null : blob(geometry));
            insert.addBatch();
            if (++waiting == BATCH) {
                insert.executeBatch();
                waiting = 0;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void finish() {
        try {
            insert.executeBatch();
            if (table.hasGeometry()) {
                GpkgRTree.create(connection, table.name(), GpkgTable.GEOMETRY, GpkgTable.ID);
                GpkgRTree.updateExtent(connection, table.name(), GpkgTable.GEOMETRY);
            }
            if (options.qmlStyle().isPresent()) {
                LayerStyles.create(connection);
                LayerStyles.put(
                        connection,
                        table.name(),
                        GpkgTable.GEOMETRY,
                        "Samband",
                        options.qmlStyle().get());
            }
            connection.commit();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void register() throws SQLException {
        if (table.hasGeometry()) {
            GpkgSchema.registerFeatures(
                    connection, table.name(), GpkgTable.GEOMETRY, table.geometryType(), crs, layer.name());
        } else {
            GpkgSchema.registerAttributes(connection, table.name(), layer.name());
        }
        GpkgSchema.describe(connection, table.name(), String.join("\n", options.notes()));
    }

    private byte[] blob(Geometry geometry) {
        Geometry single = transform.apply(geometry);
        Geometry stored = switch (layer.geometries()) {
            case LINE ->
                single instanceof LineString line
                        ? line.getFactory().createMultiLineString(new LineString[] {line})
                        : single;
            case AREA ->
                single instanceof Polygon polygon
                        ? polygon.getFactory().createMultiPolygon(new Polygon[] {polygon})
                        : single;
            case NONE, POINT, ANY -> single;
        };
        return GpkgGeometry.encode(stored, crs.epsg());
    }

    private static UncheckedIOException failed(SQLException e) {
        return new UncheckedIOException(new IOException(e));
    }
}
