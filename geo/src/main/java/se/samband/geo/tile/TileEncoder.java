package se.samband.geo.tile;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.JtsAdapter;
import io.github.sebasbaumh.mapbox.vectortile.build.MvtLayerParams;
import io.github.sebasbaumh.mapbox.vectortile.build.MvtLayerProps;
import io.github.sebasbaumh.mapbox.vectortile.util.MvtUtil;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Builds one vector tile (Mapbox Vector Tile 2, extent 4096) of layers with features in SWEREF 99 TM. Add the features of a layer
 * together; starting a layer ends the one before. For a single thread.
 */
public final class TileEncoder {

    private static final MvtLayerParams PARAMETERS = new MvtLayerParams(TileGrid.EXTENT);

    private final TileGeometry geometries;
    private final VectorTile.Tile.Builder tile = VectorTile.Tile.newBuilder();
    private VectorTile.Tile.Layer.@Nullable Builder layer;
    private MvtLayerProps properties = new MvtLayerProps();

    public TileEncoder(TileCoordinate coordinate) {
        this.geometries = new TileGeometry(coordinate);
    }

    /** Starts a layer; one without features is left out of the tile. */
    public TileEncoder layer(String name) {
        endLayer();
        layer = MvtUtil.newLayerBuilder(name, PARAMETERS);
        properties = new MvtLayerProps();
        return this;
    }

    /**
     * Adds a feature to the layer: clipped to the tile, simplified to what can be seen, left out when nothing of it can.
     *
     * @param id not negative
     * @param attributes String, Integer, Long, Double, Float or Boolean; null values are left out
     */
    public TileEncoder add(long id, Geometry geometry, Map<String, ? extends @Nullable Object> attributes) {
        VectorTile.Tile.Layer.Builder current = layer;
        if (current == null) {
            throw new IllegalStateException("start a layer first");
        }
        Geometry drawn = geometries.toTile(geometry);
        if (!drawn.isEmpty()) {
            drawn.setUserData(attributes); // the adapter asks for tags only where there is user data
            JtsAdapter.addFeatures(current, drawn, properties, (userData, layerProperties, feature) -> {
                feature.setId(id);
                attributes.forEach((key, value) -> tag(feature, layerProperties, key, value));
            });
        }
        return this;
    }

    /** The tile; empty when no layer has a feature. */
    public byte[] toBytes() {
        endLayer();
        return tile.build().toByteArray();
    }

    private static void tag(
            VectorTile.Tile.Feature.Builder feature, MvtLayerProps properties, String key, @Nullable Object value) {
        if (value != null) {
            feature.addTags(properties.addKey(key));
            feature.addTags(properties.addValue(value));
        }
    }

    private void endLayer() {
        if (layer != null && layer.getFeaturesCount() > 0) {
            MvtUtil.writeProps(layer, properties);
            tile.addLayers(layer);
        }
        layer = null;
    }
}
