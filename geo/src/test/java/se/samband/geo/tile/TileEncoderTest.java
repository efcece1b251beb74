package se.samband.geo.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class TileEncoderTest {

    private static final TileCoordinate TILE = TileGrid.getTile(500_000, 6_700_000, 8);
    private static final Envelope BOX = TileGrid.envelope(TILE);

    @Test
    void attributesOfEveryTypeComeBack() {
        Map<String, Object> attributes =
                new HashMap<>(Map.of("name", "Älvdalen", "length", 12.5, "count", 7L, "dry", true));
        attributes.put("missing", null);
        TileDecoder.Feature feature = TileDecoder.decode(new TileEncoder(TILE)
                        .layer("routes")
                        .add(42, at("POINT (100 100)"), attributes)
                        .toBytes())
                .getFirst();
        assertThat(feature.layer()).isEqualTo("routes");
        assertThat(feature.number("id")).isEqualTo(42);
        assertThat(feature.attributes())
                .containsEntry("name", "Älvdalen")
                .containsEntry("length", 12.5)
                .containsEntry("count", 7L)
                .containsEntry("dry", true)
                .doesNotContainKey("missing");
    }

    @Test
    void shapesComeBackWithinAPixelAndValid() {
        double pixel = TileGrid.resolutionM(TILE.z());
        for (String wkt : List.of(
                "LINESTRING (100 100, 900 1200, 1500 300)",
                "POLYGON ((100 100, 2000 100, 2000 2000, 100 2000, 100 100), (500 500, 500 900, 900 900, 500 500))",
                "MULTIPOLYGON (((100 100, 600 100, 600 600, 100 100)), ((1000 1000, 1800 1000, 1800 1900, 1000 1000)))",
                "MULTILINESTRING ((0 0, 500 500), (700 0, 700 900))")) {
            Geometry before = at(wkt);
            List<TileDecoder.Feature> features = TileDecoder.decode(
                    new TileEncoder(TILE).layer("l").add(1, before, Map.of()).toBytes());
            Geometry back = ground(features);
            assertThat(back.isValid()).isTrue();
            assertThat(DiscreteHausdorffDistance.distance(before, back)).isLessThan(pixel);
            assertThat(back.getDimension()).isEqualTo(before.getDimension());
        }
    }

    @Test
    void shapesAreClippedWithAMargin() {
        Geometry wide = new GeometryFactory().toGeometry(new Envelope(0, 1_000_000, 6_000_000, 7_000_000));
        Geometry back = ground(TileDecoder.decode(
                new TileEncoder(TILE).layer("l").add(1, wide, Map.of()).toBytes()));
        Envelope drawn = back.getEnvelopeInternal();
        assertThat(drawn.contains(BOX)).isTrue();
        assertThat(drawn.getWidth()).isLessThan(BOX.getWidth() * 1.1);
    }

    @Test
    void whatCannotBeSeenIsLeftOut() {
        byte[] tile = new TileEncoder(TILE)
                .layer("far")
                .add(1, at("LINESTRING (90000 90000, 95000 95000)"), Map.of())
                .layer("tiny")
                .add(2, at("POLYGON ((100 100, 101 100, 101 101, 100 100))"), Map.of())
                .toBytes();
        assertThat(tile).isEmpty();
    }

    @Test
    void aBrokenPolygonIsMendedNotThrown() {
        Geometry bowTie = at("POLYGON ((-5000 -5000, 5000 5000, 5000 -5000, -5000 5000, -5000 -5000))");
        assertThatCode(() -> new TileEncoder(TILE)
                        .layer("l")
                        .add(1, bowTie, Map.of())
                        .toBytes())
                .doesNotThrowAnyException();
    }

    @Test
    void randomPolygonsNeverMakeATileThatCannotBeRead() {
        Random random = new Random(11);
        GeometryFactory factory = new GeometryFactory();
        for (int i = 0; i < 100; i++) {
            Coordinate[] ring = new Coordinate[4 + random.nextInt(40)];
            for (int j = 0; j < ring.length; j++) {
                ring[j] = new Coordinate(
                        BOX.getMinX() + (random.nextDouble() * 1.6 - 0.3) * BOX.getWidth(),
                        BOX.getMinY() + (random.nextDouble() * 1.6 - 0.3) * BOX.getHeight());
            }
            ring[ring.length - 1] = ring[0];
            Geometry self = factory.createPolygon(ring);
            Geometry hull = self.convexHull();
            byte[] tile = new TileEncoder(TILE)
                    .layer("l")
                    .add(1, self, Map.of())
                    .add(2, hull, Map.of())
                    .toBytes();
            assertThat(TileDecoder.decode(tile)).isNotEmpty();
        }
    }

    @Test
    void everyTileOfTheFixturesIsReadOrRefused() throws IOException {
        Path folder = Path.of(System.getProperty("samband.data", "../../shared/data"), "formats/mvt");
        assumeTrue(Files.exists(folder), () -> "no tiles in " + folder);
        List<Path> tiles;
        try (Stream<Path> files = Files.walk(folder)) {
            tiles = files.filter(f -> f.toString().endsWith(".mvt")).toList();
        }
        int read = 0;
        for (Path tile : tiles) {
            try {
                TileDecoder.decode(Files.readAllBytes(tile));
                read++;
            } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException refused) {
                assertThat(tile.toString()).doesNotContain("real-world");
            }
        }
        assertThat(read).isPositive();
    }

    private static Geometry at(String wkt) {
        try {
            return AffineTransformation.translationInstance(BOX.getMinX() + 1000, BOX.getMinY() + 1000)
                    .transform(new WKTReader().read(wkt));
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Geometry ground(List<TileDecoder.Feature> features) {
        double unit = BOX.getWidth() / TileGrid.EXTENT;
        AffineTransformation toGround = new AffineTransformation(unit, 0, BOX.getMinX(), 0, -unit, BOX.getMaxY());
        List<Geometry> parts = new ArrayList<>();
        features.forEach(f -> parts.add(toGround.transform(f.geometry())));
        return new GeometryFactory().buildGeometry(parts).union();
    }
}
