package se.samband.geo.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKTReader;

class AreaLocatorTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Test
    void everyPointOfAGridOfSquaresIsInExactlyOne() {
        List<Geometry> squares = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            double west = (i % 20) * 100;
            double south = (i / 20) * 100;
            squares.add(FACTORY.toGeometry(new Envelope(west, west + 100, south, south + 100)));
        }
        AreaLocator locator = AreaLocator.ofPolygons(squares);
        for (int east = 0; east <= 2000; east += 25) {
            for (int north = 0; north <= 2000; north += 25) {
                int area = locator.locate(east, north);
                assertThat(squares.get(area).covers(FACTORY.createPoint(new Coordinate(east, north))))
                        .isTrue();
                assertThat(locator.list(east, north).getFirst()).isEqualTo(area);
            }
        }
        assertThat(locator.list(100, 100)).containsExactly(0, 1, 20, 21);
        assertThat(locator.locate(-1, 5)).isEqualTo(AreaLocator.NONE);
        assertThat(locator.locate(Double.NaN, 5)).isEqualTo(AreaLocator.NONE);
    }

    @Test
    void answersAreThoseOfTestingEveryPolygon() {
        Random random = new Random(3);
        List<Geometry> blobs = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Point centre = FACTORY.createPoint(new Coordinate(random.nextDouble() * 1000, random.nextDouble() * 1000));
            Geometry hole = centre.buffer(10 + random.nextDouble() * 20);
            blobs.add(centre.buffer(40 + random.nextDouble() * 80).difference(hole));
        }
        AreaLocator locator = AreaLocator.ofPolygons(blobs);
        double[] east = random.doubles(3_000, -50, 1050).toArray();
        double[] north = random.doubles(3_000, -50, 1050).toArray();
        int[] areas = locator.locateAll(east, north);
        for (int i = 0; i < east.length; i++) {
            Point point = FACTORY.createPoint(new Coordinate(east[i], north[i]));
            int wanted = AreaLocator.NONE;
            for (int b = blobs.size() - 1; b >= 0; b--) {
                wanted = blobs.get(b).covers(point) ? b : wanted;
            }
            assertThat(areas[i]).isEqualTo(wanted);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void cornersEdgesAndPointsNearThemAreJudgedAsByTheWholeOutline(long seed) {
        Random random = new Random(seed);
        List<Geometry> stars = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            stars.add(star(random));
        }
        AreaLocator locator = AreaLocator.ofPolygons(stars);
        for (Geometry star : stars) {
            Coordinate[] outline = star.getCoordinates();
            for (int i = 1; i < outline.length; i++) {
                Coordinate middle =
                        new Coordinate((outline[i - 1].x + outline[i].x) / 2, (outline[i - 1].y + outline[i].y) / 2);
                for (Coordinate point : List.of(
                        outline[i],
                        middle,
                        new Coordinate(outline[i].x, middle.y),
                        new Coordinate(middle.x + random.nextGaussian() * 1e-6, outline[i].y))) {
                    assertThat(locator.list(point.x, point.y)).isEqualTo(byWholeOutline(stars, point));
                }
            }
        }
    }

    private static List<Integer> byWholeOutline(List<Geometry> areas, Coordinate point) {
        return IntStream.range(0, areas.size())
                .filter(i -> SimplePointInAreaLocator.locate(point, areas.get(i)) != Location.EXTERIOR)
                .boxed()
                .toList();
    }

    /** A star of two parts, one with a hole, on whole metres, so that corners and edges of several often coincide. */
    private static Geometry star(Random random) {
        int east = random.nextInt(60);
        int north = random.nextInt(60);
        Polygon outer = FACTORY.createPolygon(
                FACTORY.createLinearRing(ring(random, east, north, 8, 20)),
                new LinearRing[] {FACTORY.createLinearRing(ring(random, east, north, 2, 6))});
        return FACTORY.createMultiPolygon(
                new Polygon[] {outer, FACTORY.createPolygon(ring(random, east + 50, north, 3, 9))});
    }

    private static Coordinate[] ring(Random random, int east, int north, int inner, int outer) {
        int corners = 4 + random.nextInt(40);
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double radius = inner + random.nextInt(outer - inner);
            double angle = 2 * Math.PI * i / corners;
            ring[i] = new Coordinate(
                    Math.rint(east + radius * Math.cos(angle)), Math.rint(north + radius * Math.sin(angle)));
        }
        ring[corners] = ring[0];
        return ring;
    }

    @Test
    void aCircleHoldsItsRim() {
        AreaLocator locator = AreaLocator.ofCircles(
                List.of(new Coordinate(0, 0), new Coordinate(150, 0), new Coordinate(500, 0)),
                new double[] {100, 100, 0});
        assertThat(locator.locate(0, 100)).isZero();
        assertThat(locator.locate(71, 71)).isEqualTo(AreaLocator.NONE);
        assertThat(locator.list(75, 0)).containsExactly(0, 1);
        assertThat(locator.locate(500, 0)).isEqualTo(AreaLocator.NONE);
    }

    @Test
    void anEmptyLocatorHoldsNothingAndALineIsNoArea() throws Exception {
        assertThat(AreaLocator.ofPolygons(List.of()).locate(0, 0)).isEqualTo(AreaLocator.NONE);
        assertThat(AreaLocator.ofPolygons(List.of(FACTORY.createPolygon())).locate(0, 0))
                .isEqualTo(AreaLocator.NONE);
        Geometry line = new WKTReader().read("LINESTRING (0 0, 1 1)");
        assertThatThrownBy(() -> AreaLocator.ofPolygons(List.of(line))).isInstanceOf(IllegalArgumentException.class);
    }
}
