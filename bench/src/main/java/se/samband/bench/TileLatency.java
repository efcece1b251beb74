package se.samband.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Envelope;
import se.samband.core.building.BuildingTable;
import se.samband.geo.tile.TileCoordinate;
import se.samband.geo.tile.TileGrid;
import se.samband.store.Workspace;

/** Tiles of the building layer, as a map on the same computer gets them. */
final class TileLatency implements Benchmark {

    private static final double AIM_S = 0.05;
    private static final int LEAST_ZOOM = 2;
    private static final int MOST_ZOOM = 12;
    private static final int TILES_FOR_OGR = 12;

    /** Further out it takes the other minutes to thin a tile out to the size it allows. */
    private static final int LEAST_ZOOM_FOR_OGR = 6;

    private static final long SEED = 5;

    @Override
    public String name() {
        return "tiles";
    }

    @Override
    public Section run(Workshop workshop) throws Exception {
        Path file = workshop.county();
        List<TileCoordinate> tiles = tiles(file, workshop.scale().tiles());
        Section section = new Section(
                "Tile latency",
                "Vector tiles of the building layer by HTTP, %.0f to %.0f metres a pixel, each around a random building and asked for once."
                        .formatted(TileGrid.resolutionM(LEAST_ZOOM), TileGrid.resolutionM(MOST_ZOOM)),
                "median",
                "95 of 100 within",
                "slowest");

        List<TileCoordinate> close = tiles.stream()
                .filter(tile -> tile.z() >= LEAST_ZOOM_FOR_OGR)
                .limit(TILES_FOR_OGR)
                .toList();
        Map<TileCoordinate, Double> seconds = ask(workshop, file, tiles);
        Tool ogr = Tool.of("ogr2ogr");
        if (ogr.isInstalled()) {
            Latencies same = new Latencies(close.stream().map(seconds::get).toList());
            section.samband("Samband, %d of the closer tiles".formatted(close.size()), same.median(), same.cells());
            List<Double> cuts = new ArrayList<>();
            for (TileCoordinate tile : close) {
                Tool cut = cut(ogr, workshop, tile);
                cuts.add(Timed.of(1, cut::run).median());
            }
            Latencies other = new Latencies(cuts);
            section.other("ogr2ogr, the same, a process for each", other.median(), other.cells());
        } else {
            section.missing(ogr);
        }
        Latencies all = new Latencies(List.copyOf(seconds.values()));
        return section.samband("Samband, all %d tiles".formatted(tiles.size()), all.median(), all.cells())
                .aim(
                        "95 of 100 within 50 ms at 1 000 000 points",
                        all.within(0.95) <= AIM_S,
                        "%,d buildings, %s".formatted(workshop.scale().buildings(), Section.millis(all.within(0.95))))
                .note(
                        "The county is in memory when the clock starts, as it is after the first page. Ratios are of medians.");
    }

    /** Seconds until a tile is there, by tile. */
    private static Map<TileCoordinate, Double> ask(Workshop workshop, Path file, List<TileCoordinate> tiles)
            throws Exception {
        Map<TileCoordinate, Double> seconds = new HashMap<>();
        try (Served samband = new Served(workshop.samband(), file)) {
            samband.get("map");
            samband.get("tiles/buildings/0/1/1.mvt");
            for (TileCoordinate tile : tiles) {
                String address = "tiles/buildings/%d/%d/%d.mvt".formatted(tile.z(), tile.x(), tile.y());
                Timed<byte[]> answer = Timed.of(1, () -> samband.get(address).body());
                if (answer.answer().length == 0) {
                    throw new IllegalStateException("nothing in " + tile);
                }
                seconds.put(tile, answer.median());
            }
        }
        return seconds;
    }

    private record Latencies(double[] sortedSeconds) {

        Latencies(List<Double> seconds) {
            this(seconds.stream().mapToDouble(s -> s).sorted().toArray());
        }

        double median() {
            return within(0.5);
        }

        double within(double share) {
            return Timed.quantile(sortedSeconds, share);
        }

        String[] cells() {
            return new String[] {
                Section.millis(median()), Section.millis(within(0.95)), Section.millis(within(1)),
            };
        }
    }

    /** Different tiles, equally many of each zoom as far as there are. */
    private static List<TileCoordinate> tiles(Path file, int count) {
        try (Workspace workspace = Workspace.open(file)) {
            BuildingTable buildings = workspace.loadCounty().buildings();
            SplittableRandom random = new SplittableRandom(SEED);
            List<TileCoordinate> tiles = new ArrayList<>();
            for (int i = 0; tiles.size() < count; i++) {
                int b = random.nextInt(buildings.size());
                int zoom = LEAST_ZOOM + i % (MOST_ZOOM - LEAST_ZOOM + 1);
                TileCoordinate tile = TileGrid.getTile(buildings.eastM(b), buildings.northM(b), zoom);
                if (!tiles.contains(tile)) {
                    tiles.add(tile);
                }
            }
            return tiles;
        }
    }

    /** The same tile from the delivered file, which has a spatial index. */
    private static Tool cut(Tool ogr, Workshop workshop, TileCoordinate tile) throws Exception {
        Envelope box = TileGrid.envelope(tile);
        String scheme = "TILING_SCHEME=EPSG:3006,%d,%d,%d"
                .formatted(
                        TileGrid.ORIGIN_EAST_M,
                        TileGrid.ORIGIN_NORTH_M,
                        TileGrid.tilesAcross(0) * (int) TileGrid.tileSizeM(0));
        // The other's grid begins with a single tile.
        String zoom = Integer.toString(tile.z() + Integer.numberOfTrailingZeros(TileGrid.tilesAcross(0)));
        return ogr.with(
                        "-f",
                        "MVT",
                        workshop.emptyFolder("tiles").toString(),
                        workshop.buildings().toString())
                .with(
                        "-spat",
                        metres(box.getMinX()),
                        metres(box.getMinY()),
                        metres(box.getMaxX()),
                        metres(box.getMaxY()))
                .with("-dsco", scheme, "-dsco", "MINZOOM=" + zoom, "-dsco", "MAXZOOM=" + zoom);
    }

    private static String metres(double metres) {
        return String.format(java.util.Locale.ROOT, "%.2f", metres);
    }
}
