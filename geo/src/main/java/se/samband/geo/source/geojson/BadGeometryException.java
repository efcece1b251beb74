package se.samband.geo.source.geojson;

import se.samband.core.problem.Problem;

/** A geometry that says something unclear; makes its feature unreadable. */
public final class BadGeometryException extends Exception {

    private final transient Problem problem;

    public BadGeometryException(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
