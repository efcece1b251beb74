package se.samband.app.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import se.samband.app.access.SeenFeatures;
import se.samband.app.web.CountyState;
import se.samband.app.web.WorkspaceHolder;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.delivery.Moment;
import se.samband.core.release.PublicRelease;
import se.samband.geo.tile.TileCoordinate;
import se.samband.geo.tile.TileEncoder;
import se.samband.geo.tile.TileGrid;
import se.samband.store.row.Feature;

/** Draws the layers of the workspace other than the buildings as vector tiles, as much of them as a zoom has room for. */
@Component
class LayerTiles {

    static final List<String> LAYERS = List.of("base", "areas", "network", "plans");

    /** As wide as the margin that tiles are clipped with. */
    private static final int MARGIN_PX = 8;

    private static final int NODES_FROM_ZOOM = 5;

    private final WorkspaceHolder workspace;
    private final TileCache cache;

    LayerTiles(WorkspaceHolder workspace, TileCache cache) {
        this.workspace = workspace;
        this.cache = cache;
    }

    /**
     * @param layer one of {@link #LAYERS}
     * @param moment whose network and plans are drawn; the base and the areas are drawn as they are now
     */
    byte[] get(CountyState state, String layer, Moment moment, TileCoordinate tile) {
        boolean dated = layer.equals("network") || layer.equals("plans");
        String name = dated ? layer + "@" + moment.asOf() : layer;
        return cache.get(new TileCache.Key(Stamp.of(state), name, tile), () -> draw(state, layer, moment, tile));
    }

    /** The base as far as everybody may see it: only what open deliveries hold. */
    byte[] publicBase(CountyState state, TileCoordinate tile) {
        return cache.get(new TileCache.Key(Stamp.of(state), "public", tile), () -> {
            Set<Long> open = deliveries(state, (position, delivery) -> PublicRelease.mayDraw(delivery));
            TileEncoder encoder = new TileEncoder(tile);
            BaseTiles.draw(workspace.get().releasedFeatures(open), boxOf(tile), tile.z(), encoder);
            return encoder.toBytes();
        });
    }

    /** The municipalities as far as everybody may see them: only what open deliveries hold. */
    byte[] publicAreas(CountyState state, TileCoordinate tile) {
        return cache.get(new TileCache.Key(Stamp.of(state), "public-areas", tile), () -> {
            Set<Long> open = deliveries(state, (position, delivery) -> PublicRelease.mayDraw(delivery));
            TileEncoder encoder = new TileEncoder(tile);
            areas(workspace.get().releasedFeatures(open), boxOf(tile), encoder);
            return encoder.toBytes();
        });
    }

    private byte[] draw(CountyState state, String layer, Moment moment, TileCoordinate tile) {
        SeenFeatures features = workspace.get().features();
        Envelope box = boxOf(tile);
        TileEncoder encoder = new TileEncoder(tile);
        switch (layer) {
            case "base" -> BaseTiles.draw(features, box, tile.z(), encoder);
            case "areas" -> areas(features, box, encoder);
            case "network" -> network(features, inForce(state, moment), box, tile.z(), encoder);
            case "plans" -> plans(features, inForce(state, moment), box, encoder);
            default -> throw new IllegalArgumentException("no layer " + layer);
        }
        return encoder.toBytes();
    }

    private static Envelope boxOf(TileCoordinate tile) {
        Envelope box = TileGrid.envelope(tile);
        box.expandBy(MARGIN_PX * TileGrid.resolutionM(tile.z()));
        return box;
    }

    private static Set<Long> inForce(CountyState state, Moment moment) {
        DeliveryView view = state.view(moment);
        return deliveries(state, (position, delivery) -> view.isInForce(position));
    }

    /** Ids of the deliveries that pass, by position and delivery. */
    private static Set<Long> deliveries(CountyState state, BiPredicate<Integer, Delivery> passes) {
        List<Delivery> all = state.county().deliveries();
        return IntStream.range(0, all.size())
                .filter(d -> passes.test(d, all.get(d)))
                .mapToObj(d -> all.get(d).id())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void areas(SeenFeatures features, Envelope box, TileEncoder encoder) {
        encoder.layer("municipality");
        features.each("municipality", box, f -> encoder.add(f.fid(), f.geometry(), coded(f)));
        encoder.layer("municipalityName");
        features.each(
                "municipality", box, f -> encoder.add(f.fid(), f.geometry().getInteriorPoint(), coded(f)));
    }

    private static void network(SeenFeatures features, Set<Long> inForce, Envelope box, int zoom, TileEncoder encoder) {
        encoder.layer("route");
        features.eachOf(
                inForce,
                "route",
                box,
                f -> encoder.add(f.fid(), f.geometry(), only(f, "name", "owner", "state", "medium")));
        if (zoom >= NODES_FROM_ZOOM) {
            encoder.layer("node");
            features.eachOf(
                    inForce,
                    "node",
                    box,
                    f -> encoder.add(f.fid(), f.geometry(), only(f, "name", "owner", "state", "node_kind")));
        }
    }

    private static void plans(SeenFeatures features, Set<Long> inForce, Envelope box, TileEncoder encoder) {
        for (String layer : List.of("planned_area", "grant_area", "late_connection_area")) {
            encoder.layer(layer);
            features.eachOf(inForce, layer, box, f -> add(f, encoder));
        }
    }

    private static void add(Feature area, TileEncoder encoder) {
        Geometry geometry = area.geometry();
        encoder.add(area.fid(), geometry, only(area, "name", "owner", "programme", "plan_date"));
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
}
