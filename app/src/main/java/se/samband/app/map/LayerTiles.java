package se.samband.app.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import se.samband.app.web.CountyState;
import se.samband.app.web.WorkspaceHolder;
import se.samband.geo.tile.TileCoordinate;
import se.samband.geo.tile.TileEncoder;
import se.samband.geo.tile.TileGrid;
import se.samband.store.query.Features;
import se.samband.store.row.Feature;

/** Draws the layers of the workspace other than the buildings as vector tiles, as much of them as a zoom has room for. */
@Component
class LayerTiles {

    static final List<String> LAYERS = List.of("base", "areas", "network", "plans");

    /** As wide as the margin that tiles are clipped with. */
    private static final int MARGIN_PX = 8;

    private static final int LEAST_WATER_PX = 2;
    private static final int LOCALITIES_FROM_ZOOM = 4;
    private static final int WATER_NAMES_FROM_ZOOM = 6;
    private static final int LEAST_NAMED_WATER_PX = 60;
    private static final int NODES_FROM_ZOOM = 5;
    private static final int RANK_WITHOUT_SQL = 3;

    private final WorkspaceHolder workspace;
    private final TileCache cache;

    LayerTiles(WorkspaceHolder workspace, TileCache cache) {
        this.workspace = workspace;
        this.cache = cache;
    }

    /** @param layer one of {@link #LAYERS} */
    byte[] get(CountyState state, String layer, TileCoordinate tile) {
        return cache.get(new TileCache.Key(Stamp.of(state), layer, tile), () -> draw(layer, tile));
    }

    private byte[] draw(String layer, TileCoordinate tile) {
        Features features = workspace.get().features();
        Envelope box = TileGrid.envelope(tile);
        box.expandBy(MARGIN_PX * TileGrid.resolutionM(tile.z()));
        TileEncoder encoder = new TileEncoder(tile);
        switch (layer) {
            case "base" -> base(features, box, tile.z(), encoder);
            case "areas" -> areas(features, box, encoder);
            case "network" -> network(features, box, tile.z(), encoder);
            case "plans" -> plans(features, box, encoder);
            default -> throw new IllegalArgumentException("no layer " + layer);
        }
        return encoder.toBytes();
    }

    private static void base(Features features, Envelope box, int zoom, TileEncoder encoder) {
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

    private static void areas(Features features, Envelope box, TileEncoder encoder) {
        encoder.layer("municipality");
        features.each("municipality", box, f -> encoder.add(f.fid(), f.geometry(), coded(f)));
        encoder.layer("municipalityName");
        features.each(
                "municipality", box, f -> encoder.add(f.fid(), f.geometry().getInteriorPoint(), coded(f)));
    }

    private static void network(Features features, Envelope box, int zoom, TileEncoder encoder) {
        encoder.layer("route");
        features.each(
                "route", box, f -> encoder.add(f.fid(), f.geometry(), only(f, "name", "owner", "state", "medium")));
        if (zoom >= NODES_FROM_ZOOM) {
            encoder.layer("node");
            features.each(
                    "node",
                    box,
                    f -> encoder.add(f.fid(), f.geometry(), only(f, "name", "owner", "state", "node_kind")));
        }
    }

    private static void plans(Features features, Envelope box, TileEncoder encoder) {
        for (String layer : List.of("planned_area", "grant_area", "late_connection_area")) {
            encoder.layer(layer);
            features.each(layer, box, f -> add(f, encoder));
        }
    }

    private static void add(Feature area, TileEncoder encoder) {
        Geometry geometry = area.geometry();
        encoder.add(area.fid(), geometry, only(area, "name", "owner", "programme", "plan_date"));
    }

    private static Map<String, @Nullable Object> named(Feature feature) {
        return only(feature, "name");
    }

    private static Map<String, @Nullable Object> coded(Feature feature) {
        return only(feature, "code", "name");
    }

    private static Map<String, @Nullable Object> only(Feature feature, String... columns) {
        Map<String, @Nullable Object> attributes = new HashMap<>();
        for (String column : columns) {
            attributes.put(column, feature.attributes().get(column));
        }
        return attributes;
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number n ? n.longValue() : 0;
    }
}
