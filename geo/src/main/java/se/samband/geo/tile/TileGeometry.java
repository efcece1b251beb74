package se.samband.geo.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.Puntal;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Turns geometries on the ground into what a tile shows: clipped with a margin, so that outlines do not draw the tile's edge;
 * simplified by half a pixel; in whole tile units, y downwards; what shrinks to nothing is gone.
 */
final class TileGeometry {

    /** Margin around the tile in pixels; wider than half of any line drawn. */
    private static final int MARGIN_PX = 8;

    private static final double TOLERANCE_PX = 0.5;
    private static final PrecisionModel WHOLE_UNITS = new PrecisionModel(1);

    private final Envelope box;
    private final Envelope clip;
    private final Geometry clipArea;
    private final double toleranceM;
    private final AffineTransformation toUnits;

    TileGeometry(TileCoordinate tile) {
        box = TileGrid.envelope(tile);
        double resolutionM = TileGrid.resolutionM(tile.z());
        clip = new Envelope(box);
        clip.expandBy(MARGIN_PX * resolutionM);
        clipArea = new GeometryFactory().toGeometry(clip);
        toleranceM = TOLERANCE_PX * resolutionM;
        double units = TileGrid.EXTENT / box.getWidth();
        toUnits = new AffineTransformation(units, 0, -box.getMinX() * units, 0, -units, box.getMaxY() * units);
    }

    /**
     * The geometry in tile units; empty when nothing of it shows. A point shows in the one tile that owns it; of a mixed
     * collection the parts of the highest dimension show.
     */
    Geometry toTile(Geometry geometry) {
        if (geometry instanceof Puntal) {
            return ownedPoints(geometry);
        }
        if (!clip.intersects(geometry.getEnvelopeInternal()) || tooSmall(geometry)) {
            return geometry.getFactory().createEmpty(-1);
        }
        int dimension = geometry.getDimension();
        Geometry simple = DouglasPeuckerSimplifier.simplify(clipped(ofDimension(dimension, geometry)), toleranceM);
        Geometry units = toUnits.transform(simple);
        return ofDimension(dimension, GeometryPrecisionReducer.reduce(units, WHOLE_UNITS));
    }

    /** Without the points and lines that are left where an area only touches the edge. */
    private static Geometry ofDimension(int dimension, Geometry geometry) {
        if (geometry.getClass() != GeometryCollection.class) {
            return geometry.getDimension() == dimension
                    ? geometry
                    : geometry.getFactory().createEmpty(-1);
        }
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i).getDimension() == dimension) {
                parts.add(geometry.getGeometryN(i));
            }
        }
        return geometry.getFactory().buildGeometry(parts);
    }

    private Geometry ownedPoints(Geometry points) {
        GeometryFactory factory = points.getFactory();
        Coordinate[] owned = Arrays.stream(points.getCoordinates())
                .filter(this::owns)
                .map(c -> floored(toUnits.transform(c, new Coordinate())))
                .toArray(Coordinate[]::new);
        return owned.length == 1 ? factory.createPoint(owned[0]) : factory.createMultiPointFromCoords(owned);
    }

    private boolean owns(Coordinate c) {
        return c.x >= box.getMinX() && c.x < box.getMaxX() && c.y <= box.getMaxY() && c.y > box.getMinY();
    }

    private static Coordinate floored(Coordinate c) {
        return new Coordinate(Math.floor(c.x), Math.floor(c.y));
    }

    /** An area below half a pixel cannot be seen; a line is kept however short, since it may be part of a longer one. */
    private boolean tooSmall(Geometry geometry) {
        Envelope extent = geometry.getEnvelopeInternal();
        return geometry instanceof Polygonal && extent.getWidth() < toleranceM && extent.getHeight() < toleranceM;
    }

    private Geometry clipped(Geometry geometry) {
        if (clip.contains(geometry.getEnvelopeInternal())) {
            return geometry;
        }
        try {
            return OverlayNGRobust.overlay(geometry, clipArea, OverlayNG.INTERSECTION);
        } catch (TopologyException | IllegalArgumentException invalid) {
            return OverlayNGRobust.overlay(GeometryFixer.fix(geometry), clipArea, OverlayNG.INTERSECTION);
        }
    }
}
