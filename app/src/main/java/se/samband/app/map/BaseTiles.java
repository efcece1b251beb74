package se.samband.app.map;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import se.samband.app.access.SeenFeatures;
import se.samband.geo.tile.TileEncoder;
import se.samband.geo.tile.TileGrid;
import se.samband.store.row.Feature;

/** Draws what everything else lies on: water, localities, roads, boundaries and names, as much as a zoom has room for. */
final class BaseTiles {

    private static final int LEAST_WATER_PX = 2;
    private static final int LOCALITIES_FROM_ZOOM = 4;
    private static final int WATER_NAMES_FROM_ZOOM = 6;
    private static final int LEAST_NAMED_WATER_PX = 60;
    private static final int RANK_WITHOUT_SQL = 3;

    private BaseTiles() {}

    static void draw(SeenFeatures features, Envelope box, int zoom, TileEncoder encoder) {
        double pixelM = TileGrid.resolutionM(zoom);
        encoder.layer("water");
        features.each("water", box, LEAST_WATER_PX * pixelM, f -> encoder.add(f.fid(), f.geometry(), Map.of()));
        encoder.layer("locality");
        if (zoom >= LOCALITIES_FROM_ZOOM) {
            features.each("locality", box, LEAST_WATER_PX * pixelM, f -> {
                if (f.geometry().getDimension() == 2) {
                    encoder.add(f.fid(), f.geometry(), Map.of());
                }
            });
        }
        encoder.layer("road");
        int least = RoadRank.leastAt(zoom);
        if (least >= RANK_WITHOUT_SQL) {
            features.each("road", box, f -> road(f, least, encoder));
        } else if (least > 0) {
            features.each("road", box, "road_class", RoadRank.classesUpTo(least), f -> road(f, least, encoder));
        }
        encoder.layer("boundary");
        features.each(
                "municipality", box, f -> encoder.add(f.fid(), f.geometry().getBoundary(), Map.of()));
        encoder.layer("place");
        features.each("locality", box, f -> place(f, zoom, encoder));
        if (zoom >= WATER_NAMES_FROM_ZOOM) {
            encoder.layer("waterName");
            features.each("water", box, LEAST_NAMED_WATER_PX * pixelM, f -> {
                if (f.attributes().get("name") != null && f.geometry().getDimension() == 2) {
                    encoder.add(f.fid(), f.geometry().getInteriorPoint(), named(f));
                }
            });
        }
    }

    private static void road(Feature road, int least, TileEncoder encoder) {
        int rank = RoadRank.of(road.attributes().get("road_class"));
        if (rank <= least) {
            Map<String, @Nullable Object> attributes = new HashMap<>();
            attributes.put("rank", rank);
            attributes.put("name", road.attributes().get("name"));
            encoder.add(road.fid(), road.geometry(), attributes);
        }
    }

    private static void place(Feature locality, int zoom, TileEncoder encoder) {
        long population = number(locality.attributes().get("population"));
        if (population >= leastPopulation(zoom)) {
            Map<String, @Nullable Object> attributes = named(locality);
            attributes.put("population", population);
            encoder.add(locality.fid(), locality.geometry().getInteriorPoint(), attributes);
        }
    }

    private static long leastPopulation(int zoom) {
        return switch (zoom) {
            case 0, 1 -> 50_000;
            case 2 -> 20_000;
            case 3 -> 5_000;
            case 4 -> 2_000;
            case 5 -> 700;
            default -> 0;
        };
    }

    private static Map<String, @Nullable Object> named(Feature feature) {
        Map<String, @Nullable Object> attributes = new HashMap<>();
        attributes.put("name", feature.attributes().get("name"));
        return attributes;
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number n ? n.longValue() : 0;
    }
}
