package se.samband.geo.source.geojson;

import se.samband.core.problem.Problem;

/** A geometry that says something unclear; makes its feature unreadable. */
final class BadGeometryException extends Exception {

    private final transient Problem problem;

    BadGeometryException(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
