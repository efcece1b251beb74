package se.samband.geo.gpkg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import se.samband.geo.crs.Crs;

class GpkgTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (500000.5 6600000.25)",
                "POINT EMPTY",
                "LINESTRING (0 0, 1 2, 3 1)",
                "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 2 4, 4 4, 2 2))",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
                "MULTIPOLYGON EMPTY",
                "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 1 1))"
            })
    void aGeometryComesBackAsItWas(String wkt) throws Exception {
        Geometry geometry = new WKTReader().read(wkt);
        byte[] blob = GpkgGeometry.encode(geometry, 3006);
        Geometry back = GpkgGeometry.decode(blob);
        assertThat(back.toText()).isEqualTo(geometry.toText());
        assertThat(back.getSRID()).isEqualTo(3006);
        assertThat(GpkgGeometry.envelope(blob)).isEqualTo(geometry.getEnvelopeInternal());
    }

    @Test
    void brokenBytesAreRefusedAndNothingElseHappens() throws Exception {
        byte[] good = GpkgGeometry.encode(new WKTReader().read("POLYGON ((0 0, 10 0, 10 10, 0 0))"), 3006);
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] bad = Arrays.copyOf(good, random.nextInt(good.length + 1));
            for (int flips = random.nextInt(4); flips > 0 && bad.length > 0; flips--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            try {
                GpkgGeometry.decode(bad);
                GpkgGeometry.envelope(bad);
            } catch (ParseException expected) {
                continue;
            }
        }
        assertThatThrownBy(() -> GpkgGeometry.decode(new byte[0])).isInstanceOf(ParseException.class);
    }

    @Test
    void theIndexFollowsEveryChangeOfTheTable() throws Exception {
        try (Connection connection = open()) {
            GpkgSchema.create(connection);
            GpkgSchema.create(connection);
            execute(connection, "CREATE TABLE place (fid INTEGER PRIMARY KEY, geom POINT, name TEXT)");
            GpkgSchema.registerFeatures(connection, "place", "geom", "POINT", Crs.SWEREF99_TM, "Platser");
            insert(connection, 1, "POINT (500000 6600000)");
            GpkgRTree.create(connection, "place", "geom", "fid");
            assertThat(indexed(connection)).isEqualTo("1");
            insert(connection, 2, "POINT (600000 6700000)");
            insert(connection, 3, "POINT EMPTY");
            execute(connection, "INSERT INTO place (fid) VALUES (4)");
            assertThat(indexed(connection)).isEqualTo("1,2");
            execute(connection, "UPDATE place SET fid = 7 WHERE fid = 1");
            execute(connection, "UPDATE place SET geom = NULL WHERE fid = 2");
            assertThat(indexed(connection)).isEqualTo("7");
            execute(connection, "DELETE FROM place WHERE fid = 7");
            assertThat(indexed(connection)).isEmpty();
            insert(connection, 8, "POINT (600000 6700000)");
            GpkgRTree.updateExtent(connection, "place", "geom");
            assertThat(text(
                            connection,
                            "SELECT round(min_x) || ' ' || srs_id FROM gpkg_contents WHERE table_name = 'place'"))
                    .isEqualTo("600000.0 3006");
        }
    }

    @Test
    void aStyleOfTheSameNameIsReplaced() throws Exception {
        try (Connection connection = open()) {
            GpkgSchema.create(connection);
            LayerStyles.create(connection);
            LayerStyles.put(connection, "place", "geom", "Samband", "<qgis/>");
            LayerStyles.put(connection, "place", "geom", "Samband", "<qgis version=\"3\"/>");
            assertThat(text(connection, "SELECT group_concat(styleQML) FROM layer_styles"))
                    .isEqualTo("<qgis version=\"3\"/>");
        }
    }

    @Test
    void anEmptyGeometryHasNoBounds() throws Exception {
        byte[] blob = GpkgGeometry.encode(new WKTReader().read("LINESTRING EMPTY"), 3006);
        assertThat(GpkgGeometry.envelope(blob)).isEqualTo(new Envelope());
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test.gpkg"));
    }

    private static void insert(Connection connection, int fid, String wkt) throws Exception {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO place (fid, geom) VALUES (?, ?)")) {
            insert.setInt(1, fid);
            insert.setBytes(2, GpkgGeometry.encode(new WKTReader().read(wkt), 3006));
            insert.executeUpdate();
        }
    }

    private static String indexed(Connection connection) throws SQLException {
        return text(
                connection, "SELECT coalesce(group_concat(id), '') FROM (SELECT id FROM rtree_place_geom ORDER BY id)");
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
