package se.samband.geo.crs;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import se.samband.core.problem.Problem;

/**
 * Takes the coordinates of one data set to SWEREF 99 TM. Which system they are in and which axis comes first is decided once,
 * from the data set's first rows; after that each row is checked, and one that does not fit is refused with a reason. What was
 * assumed stands in {@link #notices()} and must be shown to the user. Safe for use by several threads.
 */
public final class ToSweref {

    /** Number of coordinates worth giving to {@link #decide}; more do not make it surer. */
    public static final int SAMPLE_SIZE = 1_000;

    private final Reading reading;
    private final Extent extent;
    private final List<Problem> notices;

    /** Where the coordinates of a data set may lie. */
    public enum Extent {
        /** In Sweden with its waters; anything else is refused. The rule. */
        SWEDEN,
        /** Anywhere, unchecked; for map extracts from other countries, and only with a declared system. */
        ANYWHERE
    }

    ToSweref(Reading reading, Extent extent, List<Problem> notices) {
        this.reading = reading;
        this.extent = extent;
        this.notices = List.copyOf(notices);
    }

    /**
     * Decides how a data set's coordinates are to be read.
     *
     * @param declared the system the file or the user states, if any
     * @param sample coordinates of the first rows as they stand in the file, x = first or easting column
     * @throws se.samband.core.problem.BadInputException if the declared system is not supported or does not fit the coordinates,
     *     or if none is declared and none can be told from them; the message says what to do
     */
    public static ToSweref decide(Optional<Crs> declared, Collection<Coordinate> sample) {
        return decide(declared, sample, Extent.SWEDEN);
    }

    public static ToSweref decide(Optional<Crs> declared, Collection<Coordinate> sample, Extent extent) {
        return new CrsDecision(sample, extent).decide(declared);
    }

    /** The system the coordinates are read as. */
    public Crs source() {
        return reading.crs();
    }

    /** Whether the first ordinate is taken as northing or latitude, against the usual x-first order of files. */
    public boolean swapped() {
        return reading.swapped();
    }

    /** What was assumed beyond what the file declares; empty when nothing was. */
    public List<Problem> notices() {
        return notices;
    }

    /** The same for a pair of table columns, the column for easting or longitude first. */
    public Placed<Coordinate> place(double x, double y) {
        Coordinate sweref = reading.toSweref(x, y);
        return fits(sweref) ? new Placed.At<>(sweref) : new Placed.Refused<>(misfit(x, y));
    }

    /** A transformed copy with SRID 3006, or the reason why one of its vertices does not fit. Nothing is densified. */
    public Placed<Geometry> place(Geometry geometry) {
        Geometry copy = geometry.copy();
        Misfit misfit = new Misfit();
        copy.apply(misfit);
        if (misfit.found != null) {
            return new Placed.Refused<>(misfit(misfit.found.x, misfit.found.y));
        }
        copy.geometryChanged();
        copy.setSRID(Crs.SWEREF99_TM.epsg());
        return new Placed.At<>(copy);
    }

    private boolean fits(Coordinate sweref) {
        return Double.isFinite(sweref.x)
                && Double.isFinite(sweref.y)
                && (extent == Extent.ANYWHERE || SwedishBounds.boxHolds(sweref));
    }

    private Problem misfit(double x, double y) {
        return CrsProblems.misfit(reading, x, y);
    }

    /** Moves each vertex; remembers the first that does not fit. */
    private final class Misfit implements CoordinateFilter {

        private @Nullable Coordinate found;

        @Override
        public void filter(Coordinate coordinate) {
            if (found != null) {
                return;
            }
            Coordinate sweref = reading.toSweref(coordinate.x, coordinate.y);
            if (!fits(sweref)) {
                found = coordinate.copy();
            } else {
                coordinate.setX(sweref.x);
                coordinate.setY(sweref.y);
            }
        }
    }
}
