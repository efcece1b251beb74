package se.samband.geo.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

class PointTilesTest {

    private static final int COUNT = 40_000;

    private final double[] eastM = new double[COUNT];
    private final double[] northM = new double[COUNT];
    private final int[] ids = new int[COUNT];
    private final byte[] classes = new byte[COUNT];

    private PointTiles county(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < COUNT; i++) {
            boolean inTown = random.nextInt(4) > 0;
            eastM[i] = 480_000 + (inTown ? random.nextGaussian() * 900 : random.nextDouble() * 120_000);
            northM[i] = 6_720_000 + (inTown ? random.nextGaussian() * 900 : random.nextDouble() * 150_000);
            ids[i] = 1_000_000 + i;
            classes[i] = (byte) random.nextInt(PointTiles.CLASSES);
        }
        return PointTiles.of(eastM, northM, ids, classes);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 6, 8, 10, 12, 14})
    void countsSumToTheTotalAtEveryZoom(int zoom) {
        PointTiles points = county(1);
        long[] byClass = new long[PointTiles.CLASSES];
        long total = 0;
        Set<Long> single = new HashSet<>();
        for (TileCoordinate tile : tilesWithPoints(zoom)) {
            for (TileDecoder.Feature feature : TileDecoder.decode(points.encode(tile))) {
                if (feature.layer().equals(PointTiles.POINTS)) {
                    assertThat(single.add(feature.number("id"))).isTrue();
                    byClass[(int) feature.number("class")]++;
                    total++;
                } else {
                    long inCell = 0;
                    for (int c = 0; c < PointTiles.CLASSES; c++) {
                        byClass[c] += feature.number("c" + c);
                        inCell += feature.number("c" + c);
                    }
                    assertThat(feature.number("count")).isEqualTo(inCell);
                    total += inCell;
                }
            }
        }
        assertThat(total).isEqualTo(COUNT);
        for (int c = 0; c < PointTiles.CLASSES; c++) {
            int wanted = c;
            assertThat(byClass[c])
                    .isEqualTo(IntStream.range(0, COUNT)
                            .filter(i -> classes[i] == wanted)
                            .count());
        }
    }

    @Test
    void eachPointLiesInExactlyOneTileAtItsPlace() {
        PointTiles points = county(2);
        Set<Integer> seen = new HashSet<>();
        int zoom = 13;
        for (TileCoordinate tile : tilesWithPoints(zoom)) {
            Envelope box = TileGrid.envelope(tile);
            double unitM = box.getWidth() / TileGrid.EXTENT;
            for (TileDecoder.Feature feature : TileDecoder.decode(points.encode(tile))) {
                int i = (int) feature.number("id") - 1_000_000;
                assertThat(seen.add(i)).isTrue();
                assertThat(TileGrid.getTile(eastM[i], northM[i], zoom)).isEqualTo(tile);
                double east = box.getMinX() + feature.geometry().getCoordinate().x * unitM;
                double north = box.getMaxY() - feature.geometry().getCoordinate().y * unitM;
                assertThat(eastM[i] - east).isBetween(0.0, unitM);
                assertThat(north - northM[i]).isBetween(0.0, unitM);
            }
        }
        assertThat(seen).hasSize(COUNT);
    }

    @Test
    void aCellShowsItsMostFrequentClass() {
        PointTiles points = county(3);
        List<TileDecoder.Feature> cells =
                TileDecoder.decode(points.encode(TileGrid.getTile(480_000, 6_720_000, 5))).stream()
                        .filter(feature -> feature.layer().equals(PointTiles.CELLS))
                        .toList();
        assertThat(cells).isNotEmpty().allSatisfy(cell -> {
            assertThat(cell.number("count")).isGreaterThan(PointTiles.MOST_IN_CELL);
            long most = cell.number("c" + cell.number("class"));
            for (int c = 0; c < PointTiles.CLASSES; c++) {
                assertThat(cell.number("c" + c)).isLessThanOrEqualTo(most);
            }
        });
    }

    @Test
    void aLonelyPointIsShownAtItsPlaceBesideCrowdedCells() {
        double[] east = new double[101];
        double[] north = new double[101];
        Arrays.fill(east, 500_000);
        Arrays.fill(north, 6_700_000);
        east[100] = 503_000;
        TileCoordinate tile = TileGrid.getTile(500_000, 6_700_000, 6);
        assertThat(TileGrid.getTile(503_000, 6_700_000, 6)).isEqualTo(tile);
        PointTiles points = PointTiles.of(east, north, IntStream.range(0, 101).toArray(), new byte[101]);

        List<TileDecoder.Feature> drawn = TileDecoder.decode(points.encode(tile));

        assertThat(drawn).hasSize(2);
        assertThat(drawn).anySatisfy(feature -> assertThat(feature.number("id")).isEqualTo(100));
        assertThat(drawn)
                .anySatisfy(feature -> assertThat(feature.number("count")).isEqualTo(100));
    }

    @Test
    void closeByAllPointsAreShownThoughTheyShareOnePlace() {
        double[] east = new double[50];
        double[] north = new double[50];
        Arrays.fill(east, 500_000);
        Arrays.fill(north, 6_700_000);
        PointTiles points = PointTiles.of(east, north, IntStream.range(0, 50).toArray(), new byte[50]);
        TileCoordinate tile = TileGrid.getTile(500_000, 6_700_000, PointTiles.CLOSE_ZOOM);
        assertThat(TileDecoder.decode(points.encode(tile)))
                .hasSize(50)
                .allSatisfy(feature -> assertThat(feature.layer()).isEqualTo(PointTiles.POINTS));
    }

    @Test
    void aFilterAndNewClassesKeepThePlaces() {
        PointTiles points = county(4);
        BitSet kept = new BitSet();
        for (int i = 0; i < COUNT; i += 100) {
            kept.set(i);
        }
        PointTiles filtered = points.filter(kept::get);
        assertThat(filtered.size()).isEqualTo(COUNT / 100);
        TileCoordinate tile = TileGrid.getTile(480_000, 6_720_000, PointTiles.CLOSE_ZOOM);
        assertThat(TileDecoder.decode(filtered.encode(tile)))
                .allSatisfy(feature -> assertThat(feature.number("id") % 100).isZero());
        byte[] allFive = new byte[COUNT];
        Arrays.fill(allFive, (byte) 5);
        assertThat(TileDecoder.decode(filtered.withClasses(allFive).encode(tile)))
                .hasSameSizeAs(TileDecoder.decode(filtered.encode(tile)))
                .allSatisfy(feature -> assertThat(feature.number("class")).isEqualTo(5));
    }

    @Test
    void pointsWithoutPositionAreLeftOut() {
        PointTiles points = PointTiles.of(
                new double[] {Double.NaN, 500_000, 9e9},
                new double[] {6_600_000, 6_600_000, 0},
                new int[3],
                new byte[3]);
        assertThat(points.size()).isEqualTo(1);
        assertThat(points.encode(new TileCoordinate(14, 0, 0))).isEmpty();
    }

    @Test
    void aPointOnATileEdgeBelongsToTheTileEastAndSouthOfIt() {
        double edge = TileGrid.ORIGIN_EAST_M + 3 * TileGrid.tileSizeM(5);
        double top = TileGrid.ORIGIN_NORTH_M - 7 * TileGrid.tileSizeM(5);
        PointTiles one = PointTiles.of(new double[] {edge}, new double[] {top}, new int[] {1}, new byte[1]);
        assertThat(TileGrid.getTile(edge, top, 5)).isEqualTo(new TileCoordinate(5, 3, 7));
        assertThat(TileDecoder.decode(one.encode(new TileCoordinate(5, 3, 7)))).hasSize(1);
        assertThat(one.encode(new TileCoordinate(5, 2, 7))).isEmpty();
        assertThat(one.encode(new TileCoordinate(5, 3, 6))).isEmpty();
    }

    @Test
    void onlyTilesOfTheGridExist() {
        assertThat(TileCoordinate.find(0, 3, 3)).isPresent();
        assertThat(TileCoordinate.find(0, 4, 0)).isEmpty();
        assertThat(TileCoordinate.find(15, 0, 0)).isEmpty();
        assertThatThrownBy(() -> new TileCoordinate(3, -1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keysAreSortedWithTheirNumbers() {
        Random random = new Random(5);
        long[] keys = random.longs(10_000, 0, 1L << 56).toArray();
        long[] before = keys.clone();
        int[] numbers = IntStream.range(0, keys.length).toArray();
        RadixSort.sort(keys, numbers, 56);
        assertThat(keys).isSorted();
        for (int i = 0; i < keys.length; i++) {
            assertThat(keys[i]).isEqualTo(before[numbers[i]]);
        }
    }

    private Set<TileCoordinate> tilesWithPoints(int zoom) {
        Set<TileCoordinate> tiles = new LinkedHashSet<>();
        for (int i = 0; i < COUNT; i++) {
            tiles.add(TileGrid.getTile(eastM[i], northM[i], zoom));
        }
        return tiles;
    }
}
