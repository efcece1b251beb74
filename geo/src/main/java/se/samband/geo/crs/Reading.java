package se.samband.geo.crs;

import org.locationtech.jts.geom.Coordinate;

/** One way to read pairs of numbers: in a system, and with the axes as they stand or swapped. */
record Reading(Transform transform, boolean swapped) {

    static Reading of(Crs crs, boolean swapped) {
        return new Reading(Transform.between(crs, Crs.SWEREF99_TM), swapped);
    }

    Crs crs() {
        return transform.from();
    }

    Reading otherWayRound() {
        return new Reading(transform, !swapped);
    }

    Coordinate toSweref(double x, double y) {
        return swapped ? transform.apply(y, x) : transform.apply(x, y);
    }
}
