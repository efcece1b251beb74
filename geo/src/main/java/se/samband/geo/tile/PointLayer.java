package se.samband.geo.tile;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile;
import io.github.sebasbaumh.mapbox.vectortile.build.MvtLayerParams;
import io.github.sebasbaumh.mapbox.vectortile.build.MvtLayerProps;
import io.github.sebasbaumh.mapbox.vectortile.util.GeomCmd;
import io.github.sebasbaumh.mapbox.vectortile.util.MvtUtil;

/** One layer of points with whole numbers as attributes, written without the way over geometry objects. */
final class PointLayer {

    private static final int ONE_MOVE = MvtUtil.geomCmdHdr(GeomCmd.MOVE_TO, 1);

    private final VectorTile.Tile.Layer.Builder layer;
    private final MvtLayerProps properties = new MvtLayerProps();
    private VectorTile.Tile.Feature.Builder feature = VectorTile.Tile.Feature.newBuilder();

    PointLayer(String name) {
        layer = MvtUtil.newLayerBuilder(name, new MvtLayerParams(TileGrid.EXTENT));
    }

    /** @param x,y in tile units */
    void start(int x, int y) {
        feature = VectorTile.Tile.Feature.newBuilder()
                .setType(VectorTile.Tile.GeomType.POINT)
                .addGeometry(ONE_MOVE)
                .addGeometry(MvtUtil.encodeZigZag(x))
                .addGeometry(MvtUtil.encodeZigZag(y));
    }

    void id(long id) {
        feature.setId(id);
    }

    void tag(String key, long value) {
        feature.addTags(properties.addKey(key)).addTags(properties.addValue(value));
    }

    void end() {
        layer.addFeatures(feature);
    }

    /** A tile of this layer and others; those without features are left out. */
    byte[] toTile(PointLayer... others) {
        VectorTile.Tile.Builder tile = VectorTile.Tile.newBuilder();
        addTo(tile);
        for (PointLayer other : others) {
            other.addTo(tile);
        }
        return tile.build().toByteArray();
    }

    private void addTo(VectorTile.Tile.Builder tile) {
        if (layer.getFeaturesCount() > 0) {
            MvtUtil.writeProps(layer, properties);
            tile.addLayers(layer);
        }
    }
}
