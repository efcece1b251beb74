package se.samband.store.check;

import se.samband.core.problem.Problem;

/**
 * One thing found by a check.
 *
 * @param fault true when the workspace is damaged, false when only its content could be better
 */
public record Finding(boolean fault, Problem problem) {

    public static Finding fault(Problem problem) {
        return new Finding(true, problem);
    }

    static Finding advice(Problem problem) {
        return new Finding(false, problem);
    }
}
