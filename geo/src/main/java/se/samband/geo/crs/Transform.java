package se.samband.geo.crs;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * The way from one coordinate system to another. x is always easting or longitude (degrees), y northing or latitude, whatever
 * order the system's official definition has. Within 1 mm of PROJ 9 in Sweden, both ways, for every supported system. Heights
 * are left as they are. Safe for use by several threads.
 */
public final class Transform {

    private final Crs from;
    private final Crs to;
    private final CoordinateTransform projection;

    private Transform(Crs from, Crs to) {
        this.from = from;
        this.to = to;
        this.projection = new CoordinateTransformFactory().createTransform(system(from), system(to));
    }

    /** @throws se.samband.core.problem.BadInputException if one of them is not supported; the message names those that are */
    public static Transform between(Crs from, Crs to) {
        return new Transform(from, to);
    }

    public Crs from() {
        return from;
    }

    public Crs to() {
        return to;
    }

    /** The transformed point; NaN for both ordinates when it lies where the projection has no value. */
    public Coordinate apply(double x, double y) {
        if (from.equals(to)) {
            return new Coordinate(x, y);
        }
        ProjCoordinate out = new ProjCoordinate();
        try {
            projection.transform(new ProjCoordinate(x, y), out);
        } catch (Proj4jException e) {
            return new Coordinate(Double.NaN, Double.NaN);
        }
        return new Coordinate(out.x, out.y);
    }

    /** A transformed copy, vertex by vertex; nothing is densified. */
    public Geometry apply(Geometry geometry) {
        Geometry copy = geometry.copy();
        if (!from.equals(to)) {
            copy.apply(new EachVertex());
            copy.geometryChanged();
        }
        copy.setSRID(to.epsg());
        return copy;
    }

    private static CoordinateReferenceSystem system(Crs crs) {
        return new CRSFactory().createFromParameters(crs.toString(), KnownCrs.getDefinition(crs));
    }

    private final class EachVertex implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            Coordinate moved = apply(sequence.getX(i), sequence.getY(i));
            sequence.setOrdinate(i, CoordinateSequence.X, moved.x);
            sequence.setOrdinate(i, CoordinateSequence.Y, moved.y);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
