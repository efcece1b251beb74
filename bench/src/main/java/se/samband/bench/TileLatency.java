package se.samband.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    private static final int TILES_FOR_OGR = 15;
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

        double p95;
        long bytes = 0;
        try (Served samband = new Served(workshop.samband(), file)) {
            samband.get("map");
            samband.get("tiles/buildings/0/1/1.mvt");
            double[] seconds = new double[tiles.size()];
            for (int i = 0; i < seconds.length; i++) {
                TileCoordinate tile = tiles.get(i);
                long start = System.nanoTime();
                byte[] body = samband.get("tiles/buildings/%d/%d/%d.mvt".formatted(tile.z(), tile.x(), tile.y()))
                        .body();
                seconds[i] = Timed.secondsSince(start);
                if (body.length == 0) {
                    throw new IllegalStateException("nothing in " + tile);
                }
                bytes += body.length;
            }
            p95 = add(section, true, "Samband", seconds);
        }
        Tool ogr = Tool.of("ogr2ogr");
        if (ogr.isInstalled()) {
            double[] seconds = new double[Math.min(TILES_FOR_OGR, tiles.size())];
            for (int i = 0; i < seconds.length; i++) {
                Tool cut = cut(ogr, workshop, tiles.get(i));
                long start = System.nanoTime();
                cut.run();
                seconds[i] = Timed.secondsSince(start);
            }
            add(section, false, "ogr2ogr, a process for each of " + seconds.length + " of them", seconds);
        } else {
            section.missing(ogr);
        }
        return section.aim(
                        "95 of 100 within 50 ms at 1 000 000 points",
                        p95 <= AIM_S,
                        "%,d buildings, %s".formatted(workshop.scale().buildings(), Section.millis(p95)))
                .note(
                        "%d tiles, %.1f kB each on average. The county is in memory when the clock starts, as it is after the first page."
                                .formatted(tiles.size(), bytes / 1000.0 / tiles.size()));
    }

    private static double add(Section section, boolean samband, String what, double[] seconds) {
        Arrays.sort(seconds);
        double median = Timed.quantile(seconds, 0.5);
        double p95 = Timed.quantile(seconds, 0.95);
        String[] figures = {Section.millis(median), Section.millis(p95), Section.millis(seconds[seconds.length - 1])};
        if (samband) {
            section.samband(what, p95, figures);
        } else {
            section.other(what, p95, figures);
        }
        return p95;
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
